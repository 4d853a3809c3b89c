package dev.hindsight.web;

import dev.hindsight.access.Viewer;
import dev.hindsight.kernel.Label;
import dev.hindsight.kernel.PartialDate;
import dev.hindsight.lessons.PracticeId;
import dev.hindsight.uses.Account;
import dev.hindsight.uses.Item;
import dev.hindsight.uses.Result;
import dev.hindsight.uses.Use;
import dev.hindsight.uses.UseBook;
import dev.hindsight.uses.UseOutcome;
import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/// One use of one practice, made up for looking at pages.
@Singleton
@Primary
@Requires(env = PaperDoll.ENVIRONMENT)
final class MadeUpUses implements UseBook {
    private static final Item ITEM = new Item.OfPractice(new PracticeId(MadeUpPractices.SLUG));
    private static final Use USE =
            new Use(
                    "0b0e7f0a-0000-4000-8000-000000000001",
                    ITEM,
                    "Rita",
                    Instant.parse("2026-11-22T08:00:00Z"),
                    new Account(
                            "ONUB, personnel section",
                            new PartialDate(2026, 5, null),
                            "We proposed forty candidates before the mandate began.",
                            Result.PARTLY,
                            Label.PUBLIC),
                    false,
                    "");

    @Override
    public List<Use> of(Item item, Viewer viewer) {
        return item.equals(ITEM) ? List.of(USE) : List.of();
    }

    @Override
    public UseOutcome add(Item item, Account account, Viewer viewer) {
        return new UseOutcome.Missing();
    }

    @Override
    public UseOutcome edit(Item item, String id, Account account, Viewer viewer) {
        return new UseOutcome.Missing();
    }

    @Override
    public UseOutcome withdraw(Item item, String id, Viewer viewer) {
        return new UseOutcome.Missing();
    }

    @Override
    public UseOutcome remove(Item item, String id, boolean away, String reason, Viewer viewer) {
        return new UseOutcome.Missing();
    }
}
