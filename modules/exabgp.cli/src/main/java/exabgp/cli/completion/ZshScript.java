package exabgp.cli.completion;

/** The script for zsh, for a directory of {@code fpath} or to be read as it is. */
final class ZshScript {
    private ZshScript() {}

    static String of(Completion completion) {
        return """
                _exabgp() {
                    local current="${words[CURRENT]}" place= word
                    local -a typed=("${(@)words[2,CURRENT-1]}")
                    local list=
                    for word in "${typed[@]}"; do
                        [[ $word == -* ]] && continue
                        [[ $place == 'run peer' && $word == *[.:\\*]* ]] && word='*'
                        place=${place:+$place }$word
                    done
                    if [[ $current == -* ]]; then
                        case $place in
                %s        esac
                    else
                        case $place in
                %s        esac
                    fi
                    if [[ -n $list ]]; then
                        compadd -- ${(s: :)list}
                    else
                        _files
                    fi
                }
                if [[ ${funcstack[1]} == _exabgp ]]; then
                    _exabgp "$@"
                else
                    compdef _exabgp exabgp
                fi
                """.formatted(BashScript.switches(completion), BashScript.words(completion));
    }
}
