package dev.hindsight.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.hindsight.kernel.Uses;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The one-way flow of the design, as rules that the build runs.
class ArchitectureTest {
    private static final String ROOT = "dev.hindsight";

    /// Imports go only to a lower level. The numbers are those of the table in
    /// `docs/reference/structure.md`.
    private static final Map<String, Integer> LEVELS =
            Map.ofEntries(
                    Map.entry("kernel", 0),
                    Map.entry("access", 1),
                    Map.entry("audit", 1),
                    Map.entry("mail", 1),
                    Map.entry("vocabulary", 1),
                    Map.entry("extract", 1),
                    Map.entry("meaning", 1),
                    Map.entry("accounts", 2),
                    Map.entry("documents", 2),
                    Map.entry("ocr", 2),
                    Map.entry("oversight", 2),
                    Map.entry("quality", 2),
                    Map.entry("lessons", 3),
                    Map.entry("personal", 3),
                    Map.entry("intake", 4),
                    Map.entry("index", 4),
                    Map.entry("search", 5),
                    Map.entry("submissions", 5),
                    Map.entry("briefs", 6),
                    Map.entry("maildrop", 6),
                    Map.entry("watch", 6),
                    Map.entry("uses", 6),
                    Map.entry("gaps", 6),
                    Map.entry("export", 6),
                    Map.entry("web", 7),
                    Map.entry("api", 7),
                    Map.entry("cli", 7),
                    Map.entry("", 8));

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages(ROOT);

    /// Templates compiled by the build belong to `web`.
    private static String feature(JavaClass type) {
        String name = type.getPackageName();
        if (name.equals(ROOT)) {
            return "";
        }
        return name.substring(ROOT.length() + 1).split("\\.", 2)[0];
    }

    private static List<JavaClass> ours() {
        return CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith(ROOT))
                .filter(type -> !type.getPackageName().startsWith(ROOT + ".web.pages"))
                .toList();
    }

    @Test
    void everyPackageSaysWhatItMayUseAndUsesJustThat() {
        List<String> problems = new ArrayList<>();
        Map<String, Set<String>> used =
                ours().stream()
                        .collect(
                                Collectors.groupingBy(
                                        ArchitectureTest::feature,
                                        Collectors.flatMapping(
                                                type -> imports(type).stream(),
                                                Collectors.toCollection(TreeSet::new))));
        used.forEach((feature, imported) -> {
            Set<String> declared = declared(feature);
            if (!declared.equals(imported)) {
                problems.add(
                        String.format(
                                Locale.ROOT,
                                "`%s` declares %s and imports %s",
                                feature,
                                declared,
                                imported));
            }
        });
        assertThat(problems).isEmpty();
    }

    private static Set<String> imports(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .filter(target -> target.getPackageName().startsWith(ROOT))
                .filter(target -> !target.isEquivalentTo(Uses.class))
                .map(ArchitectureTest::feature)
                .filter(target -> !target.equals(feature(type)))
                .collect(Collectors.toSet());
    }

    private static Set<String> declared(String feature) {
        JavaPackage found = CLASSES.getPackage(feature.isEmpty() ? ROOT : ROOT + "." + feature);
        return Optional.of(found)
                .filter(one -> one.isAnnotatedWith(Uses.class))
                .map(one ->
                        (Set<String>)
                                new TreeSet<>(List.of(one.getAnnotationOfType(Uses.class).value())))
                .orElseThrow(() -> new AssertionError("package `" + feature + "` has no @Uses"));
    }

    @Test
    void importsGoOnlyToALowerLevel() {
        List<String> problems = new ArrayList<>();
        for (JavaClass type : ours()) {
            Integer level = LEVELS.get(feature(type));
            if (level == null) {
                problems.add("package of " + type.getName() + " has no level");
                continue;
            }
            imports(type).stream()
                    .filter(target -> LEVELS.getOrDefault(target, Integer.MAX_VALUE) >= level)
                    .forEach(target -> problems.add(type.getName() + " imports " + target));
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void luceneStaysInIndexAndSearch() {
        confined("org.apache.lucene..", "index", "search");
    }

    @Test
    void parsersStayInExtract() {
        confined("org.apache.tika..", "extract");
        // briefs write with it, and read nothing that came from elsewhere
        confined("org.apache.pdfbox..", "extract", "briefs.paper");
        confined("org.apache.poi..", "extract");
    }

    @Test
    void whatWritesFilesStaysInBriefs() {
        confined("org.docx4j..", "briefs.paper");
        confined("com.openhtmltopdf..", "briefs.paper");
    }

    @Test
    void commandLineStaysInCli() {
        confined("picocli..", "cli");
    }

    private static void confined(String library, String... features) {
        String[] allowed =
                List.of(features).stream()
                        .map(name -> ROOT + "." + name + "..")
                        .toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(library)
                .because("a library has one home, so that it can be replaced there")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void sqlStandsOnlyInClassesThatEndInRows() {
        Set<String> statements =
                Set.of("createQuery", "createUpdate", "execute", "prepareBatch", "createScript");
        List<String> problems =
                ours().stream()
                        .filter(type -> !outermost(type).getSimpleName().endsWith("Rows"))
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call ->
                                call.getTargetOwner().getName().equals("org.jdbi.v3.core.Handle"))
                        .filter(call -> statements.contains(call.getName()))
                        .map(Object::toString)
                        .toList();
        assertThat(problems).isEmpty();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    @Test
    void kernelHasAtMostFifteenTypesAndNoBeans() {
        List<JavaClass> kernel =
                topTypes().stream().filter(type -> feature(type).equals("kernel")).toList();
        assertThat(kernel).hasSizeLessThanOrEqualTo(15);
        assertThat(kernel).noneMatch(type -> type.isAnnotatedWith("jakarta.inject.Singleton"));
    }

    @Test
    void aThirdOfAllTypesIsHidden() {
        List<JavaClass> types = topTypes();
        long open =
                types.stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .count();
        assertThat(open)
                .as("public of %d", types.size())
                .isLessThanOrEqualTo(types.size() * 2L / 3);
    }

    private static List<JavaClass> topTypes() {
        return ours().stream()
                .filter(type -> type.isTopLevelClass())
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .filter(type -> !type.getSimpleName().startsWith("$"))
                .toList();
    }

    @Test
    void namesSayWhatATypeIs() {
        List<String> vague = List.of("Util", "Utils", "Helper", "Manager", "Impl", "Dto", "Common");
        assertThat(topTypes())
                .extracting(JavaClass::getSimpleName)
                .noneMatch(name -> vague.stream().anyMatch(name::endsWith));
    }
}
