/** The routes of Mobile User Plane integration (draft-mpmz-bess-mup-safi). */
package exabgp.wire.nlri.mup;
