package dev.hindsight.extract;

import io.micronaut.context.annotation.ConfigurationInject;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;

/// How much of one file is read, and of what it holds.
///
/// @param largestFile in bytes, 1 to 10 GB; also what a file may unpack to at most twice over
/// @param characters that may come out of one file, 1,000 to 1,000,000,000
/// @param passages that may come out of one file, 100 to 10,000,000
/// @param depth how many files may lie inside one another, 0 to 50
/// @param attachments that are read of one file, 0 to 100,000
@ConfigurationProperties("hindsight.intake")
record ReadLimits(
        @Bindable(defaultValue = "209715200") long largestFile,
        @Bindable(defaultValue = "50000000") long characters,
        @Bindable(defaultValue = "500000") int passages,
        @Bindable(defaultValue = "5") int depth,
        @Bindable(defaultValue = "1000") int attachments) {
    private static final long TEN_GIGABYTES = 10L << 30;

    @ConfigurationInject
    ReadLimits {
        check("largest-file", largestFile, 1, TEN_GIGABYTES);
        check("characters", characters, 1_000, 1_000_000_000);
        check("passages", passages, 100, 10_000_000);
        check("depth", depth, 0, 50);
        check("attachments", attachments, 0, 100_000);
    }

    /// A setting of intake lies where it may.
    static void check(String key, long given, long least, long most) {
        if (given < least || given > most) {
            throw new IllegalArgumentException(
                    "hindsight.intake."
                            + key
                            + " lies between "
                            + least
                            + " and "
                            + most
                            + ", not: "
                            + given);
        }
    }

    static ReadLimits defaults() {
        return new ReadLimits(209_715_200, 50_000_000, 500_000, 5, 1_000);
    }

    /// As arguments of a process; [#ofArguments] reads them.
    List<String> arguments() {
        return List.of(
                String.valueOf(largestFile),
                String.valueOf(characters),
                String.valueOf(passages),
                String.valueOf(depth),
                String.valueOf(attachments));
    }

    static ReadLimits ofArguments(List<String> arguments) {
        return new ReadLimits(
                Long.parseLong(arguments.get(0)),
                Long.parseLong(arguments.get(1)),
                Integer.parseInt(arguments.get(2)),
                Integer.parseInt(arguments.get(3)),
                Integer.parseInt(arguments.get(4)));
    }
}
