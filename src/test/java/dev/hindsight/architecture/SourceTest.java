package dev.hindsight.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Rules on the text of the sources: the worst file and the worst method have a limit, too.
class SourceTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 40;
    private static final Pattern CATCH_ALL =
            Pattern.compile("catch \\((?:final )?(?:Exception|Throwable|RuntimeException)\\b");

    private static List<Path> sources(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private static List<Path> all() throws IOException {
        List<Path> all = new ArrayList<>(sources("src/main/java"));
        all.addAll(sources("src/test/java"));
        return all;
    }

    @Test
    void noFileIsLongerThan400Lines() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Path file : all()) {
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE) {
                problems.add(file + " has " + lines + " lines");
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void noMethodIsLongerThan40Lines() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> problems = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(all()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new MethodLengths(unit, positions, problems).scan(unit, null);
            }
        }
        assertThat(problems).isEmpty();
    }

    private static final class MethodLengths extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> problems;

        MethodLengths(CompilationUnitTree unit, SourcePositions positions, List<String> problems) {
            this.unit = unit;
            this.positions = positions;
            this.problems = problems;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
            LineMap lines = unit.getLineMap();
            if (method.getBody() != null) {
                long from = lines.getLineNumber(positions.getStartPosition(unit, method));
                long to = lines.getLineNumber(positions.getEndPosition(unit, method));
                if (to - from + 1 > LONGEST_METHOD) {
                    problems.add(
                            String.format(
                                    Locale.ROOT,
                                    "%s: %s has %d lines",
                                    unit.getSourceFile().getName(),
                                    method.getName(),
                                    to - from + 1));
                }
            }
            return super.visitMethod(method, null);
        }
    }

    @Test
    void nothingCatchesEverything() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Path file : sources("src/main/java")) {
            if (CATCH_ALL.matcher(Files.readString(file)).find()) {
                problems.add(file.toString());
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void everyPackageHasItsChapterHeading() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Path file : sources("src/main/java")) {
            Path heading = file.resolveSibling("package-info.java");
            if (!Files.exists(heading) || !Files.readString(heading).contains("@NullMarked")) {
                problems.add(file.getParent() + " has no package-info with @NullMarked");
            }
        }
        assertThat(problems).isEmpty();
    }
}
