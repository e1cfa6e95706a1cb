package exabgp.cli.completion;

import exabgp.cli.arguments.Switch;

/** The script for fish. */
final class FishScript {
    private static final String HEAD = """
            function __exabgp_place
                set -l place
                for word in (commandline -opc)[2..-1]
                    string match -q -- '-*' $word; and continue
                    if test "$place" = 'run peer'; and string match -q -r -- '[.:*]' $word
                        set word '*'
                    end
                    set place (string trim -- "$place $word")
                end
                echo "$place"
            end
            function __exabgp_at
                test (__exabgp_place) = "$argv[1]"
            end
            function __exabgp_under
                string match -q -- "$argv[1] *" (__exabgp_place)' '
            end
            """;

    private FishScript() {}

    static String of(Completion completion) {
        var script = new StringBuilder(HEAD);
        completion.words().forEach((place, words) ->
                script.append("complete -c exabgp -f -n \"__exabgp_at '%s'\" -a '%s'\n".formatted(place, String.join(" ", words))));
        completion.switches().forEach((command, switches) -> switches.forEach(option -> script.append(line(command, option))));
        return script.toString();
    }

    private static String line(String command, Switch option) {
        return "complete -c exabgp -n \"__exabgp_under '%s'\"%s -l %s%s -d '%s'\n".formatted(
                command,
                option.letter() == 0 ? "" : " -s " + option.letter(),
                option.word(),
                option.value() == null || option.optional() ? "" : " -r",
                option.meaning().replace("\\", "\\\\").replace("'", "\\'"));
    }
}
