package dev.hindsight.documents;

import dev.hindsight.kernel.DocumentType;
import dev.hindsight.kernel.Language;
import dev.hindsight.kernel.MissionId;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.kernel.ThemeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// All that is claimed of one document, in two layers that never mix: what people say, and what was
/// read. For each field each layer has at most one claim, and what people say stands.
///
/// A document can be read again, better, as often as one likes: that replaces the lower layer only.
///
/// @param all sorted by field, within one field what people say first
public record Claims(List<Claim> all) {
    public Claims {
        all =
                all.stream()
                        .sorted(
                                java.util.Comparator.comparing(Claim::field)
                                        .thenComparing(claim -> !claim.isSaid()))
                        .toList();
        for (int i = 1; i < all.size(); i++) {
            Claim one = all.get(i - 1);
            Claim other = all.get(i);
            if (one.field() == other.field() && one.isSaid() == other.isSaid()) {
                throw new IllegalArgumentException(
                        "Two claims of one kind for one field: " + one + ", " + other);
            }
        }
    }

    /// Everything of some metadata as said by a person; of the organisation only where one is
    /// named, since forms do not ask for it.
    public static Claims stated(Metadata metadata) {
        return new Claims(
                Arrays.stream(Field.values())
                        .filter(field -> field != Field.THEMES)
                        .filter(field ->
                                field != Field.ORGANISATION || metadata.organisation() != null)
                        .map(field -> Claim.stated(field, written(metadata, field)))
                        .toList());
    }

    /// The values of a field as [Field] writes them.
    public static List<String> written(Metadata metadata, Field field) {
        return switch (field) {
            case TITLE -> List.of(metadata.title());
            case SYMBOL -> Optional.ofNullable(metadata.symbol()).stream().toList();
            case TYPE -> List.of(metadata.type().code());
            case DATE ->
                    Optional.ofNullable(metadata.date()).map(PartialDate::toString).stream()
                            .toList();
            case MISSIONS -> metadata.missions().stream().map(MissionId::value).toList();
            case COUNTRIES -> metadata.countries();
            case AUTHORS -> metadata.authors();
            case ORGANISATION -> Optional.ofNullable(metadata.organisation()).stream().toList();
            case LANGUAGE -> List.of(metadata.language().code());
            case THEMES -> List.of();
        };
    }

    /// The claim that counts: what people say, else what was read.
    public Optional<Claim> standing(Field field) {
        return all.stream().filter(claim -> claim.field() == field).findFirst();
    }

    /// What people say of a field; empty where nobody has said anything.
    public Optional<Claim> said(Field field) {
        return standing(field).filter(Claim::isSaid);
    }

    /// These claims with those of `others` over the ones of the same field and layer.
    public Claims with(Collection<Claim> others) {
        List<Claim> joined = new ArrayList<>(others);
        all.stream()
                .filter(claim ->
                        others.stream()
                                .noneMatch(other ->
                                        other.field() == claim.field()
                                                && other.isSaid() == claim.isSaid()))
                .forEach(joined::add);
        return new Claims(joined);
    }

    /// These claims without what people say of a field.
    public Claims unsaid(Field field) {
        return new Claims(
                all.stream().filter(claim -> claim.field() != field || !claim.isSaid()).toList());
    }

    /// What people say here, over what was read anew.
    public Claims reread(Claims read) {
        List<Claim> joined = new ArrayList<>(all.stream().filter(Claim::isSaid).toList());
        read.all().stream().filter(claim -> !claim.isSaid()).forEach(joined::add);
        return new Claims(joined);
    }

    /// What stands.
    ///
    /// @throws IllegalStateException where there is no title
    public Metadata metadata() {
        return new Metadata(
                one(Field.TITLE)
                        .orElseThrow(() -> new IllegalStateException("Nothing claims a title")),
                one(Field.SYMBOL).orElse(null),
                one(Field.TYPE).flatMap(DocumentType::ofCode).orElse(DocumentType.OTHER),
                one(Field.DATE).map(PartialDate::parse).orElse(null),
                several(Field.MISSIONS, MissionId::new),
                several(Field.COUNTRIES, String::valueOf),
                new Authorship(
                        several(Field.AUTHORS, String::valueOf),
                        one(Field.ORGANISATION).orElse(null)),
                one(Field.LANGUAGE).flatMap(Language::ofCode).orElse(Language.UNKNOWN));
    }

    /// Themes that a person has chosen; empty leaves them to the passages.
    public List<ThemeId> themes() {
        return several(Field.THEMES, ThemeId::new);
    }

    private Optional<String> one(Field field) {
        return standing(field).flatMap(Claim::value);
    }

    private <T> List<T> several(Field field, Function<String, T> reader) {
        return standing(field).map(Claim::values).orElse(List.of()).stream().map(reader).toList();
    }
}
