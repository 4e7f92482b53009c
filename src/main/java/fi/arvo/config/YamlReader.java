package fi.arvo.config;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads YAML as texts, lists and mappings with their lines; guesses no types. */
final class YamlReader {
  private final IntFunction<Origin> originOfLine;
  private final List<ConfigProblem> problems;
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlReader(IntFunction<Origin> originOfLine, List<ConfigProblem> problems) {
    this.originOfLine = originOfLine;
    this.problems = problems;
  }

  /** The file's content; empty, and a problem added, when it cannot be read as YAML. */
  static Optional<Tree> file(Path file, List<ConfigProblem> problems) {
    IntFunction<Origin> origin = line -> new Origin.InFile(file, line);
    try {
      return new YamlReader(origin, problems)
          .read(Files.readString(file, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""));
    } catch (NoSuchFileException e) {
      problems.add(
          new ConfigProblem(
              new Origin.Default(),
              "",
              file + " does not exist. Name the job's file with --config FILE."));
    } catch (CharacterCodingException e) {
      problems.add(
          new ConfigProblem(
              new Origin.Default(), "", file + " is not UTF-8 text. Save it as UTF-8."));
    } catch (IOException e) {
      problems.add(
          new ConfigProblem(
              new Origin.Default(), "", file + " cannot be read: " + e.getMessage() + "."));
    }
    return Optional.empty();
  }

  /** The content of a file that was read by other means. */
  static Optional<Tree> text(String text, Path file, List<ConfigProblem> problems) {
    return new YamlReader(line -> new Origin.InFile(file, line), problems).read(text);
  }

  /** A value said in a variable or an option: YAML when it begins as a list or mapping. */
  static Tree value(String text, Origin origin, List<ConfigProblem> problems) {
    return text.startsWith("[") || text.startsWith("{")
        ? new YamlReader(line -> origin, problems)
            .read(text)
            .orElseGet(() -> new Tree.Leaf("", false, origin))
        : new Tree.Leaf(text, false, origin);
  }

  private Optional<Tree> read(String text) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      return Optional.of(
          root == null ? new Tree.Keys(Map.of(), originOfLine.apply(1)) : tree(root));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      problem(line, "this is not YAML: " + e.getProblem() + ".");
    } catch (YAMLException e) {
      problem(1, "this is not YAML: " + e.getMessage() + ".");
    }
    return Optional.empty();
  }

  private Tree tree(Node node) {
    Origin origin = originOfLine.apply(line(node));
    if (!open.add(node)) {
      problem(line(node), "an alias refers to itself.");
      return new Tree.Leaf("", false, origin);
    }
    Tree tree;
    if (node instanceof MappingNode mapping) {
      tree = keys(mapping, origin);
    } else if (node instanceof SequenceNode sequence) {
      List<Tree> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(tree(item)));
      tree = new Tree.Items(items, origin);
    } else {
      ScalarNode scalar = (ScalarNode) node;
      boolean quoted = scalar.getScalarStyle() != ScalarStyle.PLAIN;
      tree = new Tree.Leaf(scalar.getValue(), quoted, origin);
    }
    open.remove(node);
    return tree;
  }

  private Tree keys(MappingNode mapping, Origin origin) {
    Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problem(line(tuple.getKeyNode()), "a key must be a plain text.");
        continue;
      }
      Origin said = originOfLine.apply(line(key));
      Tree.Entry earlier =
          entries.putIfAbsent(key.getValue(), new Tree.Entry(said, tree(tuple.getValueNode())));
      if (earlier != null) {
        problem(
            line(key),
            key.getValue() + " is said twice, first at " + earlier.said() + ". Remove one.");
      }
    }
    return new Tree.Keys(entries, origin);
  }

  private void problem(int line, String sentence) {
    problems.add(new ConfigProblem(originOfLine.apply(line), "", sentence));
  }

  private static int line(Node node) {
    return node.getStartMark().getLine() + 1;
  }
}
