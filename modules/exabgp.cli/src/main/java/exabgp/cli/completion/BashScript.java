package exabgp.cli.completion;

import exabgp.cli.arguments.Switch;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The script for bash, and what of it zsh takes too. */
final class BashScript {
    private BashScript() {}

    static String of(Completion completion) {
        return """
                _exabgp() {
                    local line=${COMP_LINE:0:COMP_POINT} place= word list= current
                    # not COMP_WORDS, which takes IPv6 addresses apart
                    local -a typed
                    read -ra typed <<< "$line"
                    [[ $line == *[[:space:]] ]] && typed+=('')
                    current=${typed[${#typed[@]} - 1]}
                    for word in "${typed[@]:1:${#typed[@]} - 2}"; do
                        [[ $word == -* ]] && continue
                        [[ $place == 'run peer' && $word == *[.:*]* ]] && word='*'
                        place=${place:+$place }$word
                    done
                    if [[ $current == -* ]]; then
                        case $place in
                %s        esac
                    else
                        case $place in
                %s        esac
                    fi
                    COMPREPLY=()
                    while IFS= read -r word; do
                        [[ -n $word ]] && COMPREPLY+=("$word")
                    done < <(compgen -W "$list" -- "$current")
                }
                complete -o default -F _exabgp exabgp
                """.formatted(switches(completion), words(completion));
    }

    /** The arms of a case that choose the options of a subcommand. */
    static String switches(Completion completion) {
        return completion.switches().entrySet().stream()
                .map(entry -> "            '%1$s' | '%1$s '*) list='%2$s' ;;\n".formatted(entry.getKey(), spellings(entry.getValue())))
                .collect(Collectors.joining());
    }

    /** The arms of a case that choose the words at a place. */
    static String words(Completion completion) {
        return completion.words().entrySet().stream()
                .map(entry -> "            '%s') list='%s' ;;\n".formatted(entry.getKey(), String.join(" ", entry.getValue())))
                .collect(Collectors.joining());
    }

    private static String spellings(List<Switch> switches) {
        return switches.stream()
                .flatMap(option -> option.letter() == 0 ? Stream.of("--" + option.word()) : Stream.of("-" + option.letter(), "--" + option.word()))
                .collect(Collectors.joining(" "));
    }
}
