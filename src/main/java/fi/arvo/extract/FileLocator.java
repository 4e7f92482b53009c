package fi.arvo.extract;

import fi.arvo.config.ExtractConfig;
import fi.arvo.config.ExtractConfig.Format;
import fi.arvo.config.Role;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Turns configured paths into files, in an order that does not depend on the file system: by the
 * order of the paths, then by name. Names that begin with a dot or an underscore are passed over.
 */
final class FileLocator {
  private static final Map<String, Format> FORMATS =
      Map.ofEntries(
          Map.entry("csv", Format.CSV),
          Map.entry("txt", Format.CSV),
          Map.entry("tsv", Format.CSV),
          Map.entry("parquet", Format.PARQUET),
          Map.entry("json", Format.JSONL),
          Map.entry("jsonl", Format.JSONL),
          Map.entry("ndjson", Format.JSONL),
          Map.entry("xlsx", Format.XLSX),
          Map.entry("xlsm", Format.XLSX),
          // Told apart from .xlsx by its bytes, and then what to do about it.
          Map.entry("xls", Format.XLSX),
          Map.entry("sav", Format.SAV),
          Map.entry("zsav", Format.SAV));

  /**
   * A file that belongs to an extract.
   *
   * @param name its path below the directory or pattern that led to it
   */
  record Located(String name, String path, long bytes, Format format) implements Serializable {}

  private final Configuration hadoop;

  FileLocator(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /**
   * The files of an extract.
   *
   * @throws UnreadableExtract when a path leads to none, or a file's format can't be told
   */
  List<Located> locate(Role role, ExtractConfig extract) {
    Map<String, Located> files = new TreeMap<>();
    List<Located> ordered = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    for (String configured : extract.paths()) {
      try {
        List<Located> found = locate(role, configured, extract.format());
        if (found.isEmpty()) {
          problems.add(nothing(role, configured));
        }
        for (Located file : found) {
          if (files.putIfAbsent(file.path(), file) == null) {
            ordered.add(file);
          }
        }
      } catch (IOException e) {
        problems.add(
            "extract " + role.key() + ": cannot look into " + configured + ": " + e.getMessage());
      } catch (UnreadableExtract e) {
        problems.addAll(e.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new UnreadableExtract(problems);
    }
    return named(ordered);
  }

  private List<Located> locate(Role role, String configured, Optional<Format> format)
      throws IOException {
    Path path = new Path(configured);
    FileSystem files = path.getFileSystem(hadoop);
    Path top;
    List<FileStatus> found = new ArrayList<>();
    if (files.exists(path)) {
      FileStatus status = files.getFileStatus(path);
      top = status.isDirectory() ? status.getPath() : status.getPath().getParent();
      collect(files, status, found);
    } else {
      top = files.makeQualified(fixedPart(path));
      FileStatus[] matches = files.globStatus(path);
      for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
        if (!hidden(match.getPath())) {
          collect(files, match, found);
        }
      }
    }
    List<Located> located = new ArrayList<>();
    for (FileStatus status : found) {
      String name = below(top, status.getPath());
      located.add(
          new Located(
              name,
              status.getPath().toString(),
              status.getLen(),
              format.orElseGet(() -> told(role, name))));
    }
    located.sort(Comparator.comparing(Located::name));
    return located;
  }

  private static void collect(FileSystem files, FileStatus status, List<FileStatus> found)
      throws IOException {
    if (status.isFile()) {
      found.add(status);
      return;
    }
    FileStatus[] inside = files.listStatus(status.getPath());
    Arrays.sort(inside, Comparator.comparing(FileStatus::getPath));
    for (FileStatus child : inside) {
      if (!hidden(child.getPath())) {
        collect(files, child, found);
      }
    }
  }

  /** The directories of a pattern down to the first one that has a wild card. */
  private static Path fixedPart(Path pattern) {
    Path fixed = pattern;
    for (Path part = pattern; part != null; part = part.getParent()) {
      if (part.getName().matches(".*[*?\\[{].*")) {
        fixed = part.getParent();
      }
    }
    return fixed == null ? new Path(".") : fixed;
  }

  private static String below(Path top, Path file) {
    String prefix = top.toUri().getPath();
    String path = file.toUri().getPath();
    String lead = prefix.endsWith("/") ? prefix : prefix + "/";
    return path.startsWith(lead) ? path.substring(lead.length()) : path;
  }

  private static boolean hidden(Path path) {
    return path.getName().startsWith(".") || path.getName().startsWith("_");
  }

  private static Format told(Role role, String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceFirst("\\.gz$", "");
    Format format = FORMATS.get(plain.substring(plain.lastIndexOf('.') + 1));
    if (format == null) {
      throw new UnreadableExtract(
          "extract "
              + role.key()
              + ": the name of "
              + name
              + " does not tell its format; state format: csv, parquet, jsonl, xlsx or sav.");
    }
    return format;
  }

  private String nothing(Role role, String configured) throws IOException {
    Path path = new Path(configured);
    FileSystem files = path.getFileSystem(hadoop);
    String lead = "extract " + role.key() + ": ";
    if (files.exists(path)) {
      return lead + "there is no file in " + configured + ".";
    }
    Path absolute = files.makeQualified(path);
    Path parent = absolute.getParent();
    while (parent != null && !files.exists(parent)) {
      parent = parent.getParent();
    }
    return lead
        + "nothing is found at "
        + configured
        + (parent == null ? "." : "; the nearest that exists is " + plain(parent) + ".");
  }

  private static String plain(Path path) {
    return "file".equals(path.toUri().getScheme()) ? path.toUri().getPath() : path.toString();
  }

  /** Files of the same name under different paths are called by their whole path. */
  private static List<Located> named(List<Located> files) {
    Set<String> seen = new HashSet<>();
    Set<String> repeated =
        files.stream().map(Located::name).filter(n -> !seen.add(n)).collect(Collectors.toSet());
    return files.stream()
        .map(
            f ->
                repeated.contains(f.name())
                    ? new Located(plain(new Path(f.path())), f.path(), f.bytes(), f.format())
                    : f)
        .toList();
  }
}
