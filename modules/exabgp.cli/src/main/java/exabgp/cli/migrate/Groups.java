package exabgp.cli.migrate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Since version 4 what neighbors share is in a template that they inherit, no longer in a group around them. */
final class Groups implements Rule {
    @Override
    public void apply(List<Statement> statements, Edits edits) {
        statements.stream().filter(statement -> statement.word().equals("group") && statement.isBlock()).forEach(group -> split(group, edits));
    }

    private static void split(Statement group, Edits edits) {
        var name = group.name("group-" + edits.line(group.start()));
        var neighbors = group.all("neighbor").stream().filter(Statement::isBlock).toList();
        // a template would count where a neighbor says something else, which the group did not
        var overridden = neighbors.stream().flatMap(neighbor -> neighbor.block().stream()).filter(inside -> !inside.isBlock())
                .map(Statement::word).collect(Collectors.toSet());
        var template = new StringBuilder();
        int from = group.open();
        for (var inside : group.block()) {
            if (neighbors.contains(inside) || isOverridden(inside, overridden)) {
                template.append(edits.slice(from, inside.start()));
                from = inside.end();
            }
        }
        template.append(edits.slice(from, group.close()).stripTrailing());
        var text = new StringBuilder("template {\nneighbor " + name + " {" + template + "\n}\n}\n");
        for (var neighbor : neighbors) {
            text.append('\n').append(edits.slice(neighbor.start(), neighbor.open())).append("\n    inherit ").append(name).append(';');
            for (var inside : group.block()) {
                if (isOverridden(inside, overridden) && neighbor.all(inside.word()).isEmpty()) {
                    text.append("\n    ").append(edits.slice(inside.start(), inside.end()));
                }
            }
            text.append(edits.slice(neighbor.open(), neighbor.end())).append('\n');
        }
        edits.replace(group.start(), group.end(), text.toString());
        edits.say(group, "the group '" + name + "' is now a template that its neighbors inherit");
    }

    private static boolean isOverridden(Statement inside, Set<String> overridden) {
        return !inside.isBlock() && overridden.contains(inside.word());
    }
}
