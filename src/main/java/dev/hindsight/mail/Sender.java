package dev.hindsight.mail;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends the letters that wait. One that the mail server does not take is tried again, after a
/// minute, two, four and so on up to four hours, and given up after three days. A letter is sent
/// once, or, where the program ends between sending it and writing that down, twice under the same
/// `Message-ID`.
@Singleton
public final class Sender {
    private static final Logger LOG = LoggerFactory.getLogger(Sender.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    private static final Duration GIVEN_UP = Duration.ofDays(3);
    private static final int AT_ONCE = 50;

    /// Seconds between two looks for letters.
    private static final int LOOKS = 2;

    private final Jdbi jdbi;
    private final MailSettings settings;
    private final Clock clock;
    private final Semaphore end = new Semaphore(0);

    Sender(Jdbi jdbi, MailSettings settings, Clock clock) {
        this.jdbi = jdbi;
        this.settings = settings;
        this.clock = clock;
    }

    /// Works in the background until the program ends; does nothing without a mail server.
    public void start() {
        if (!settings.host().isEmpty()) {
            Thread.ofPlatform().name("mail").daemon(true).start(this::follow);
        }
    }

    private void follow() {
        try {
            while (!end.tryAcquire(LOOKS, TimeUnit.SECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            send();
        } catch (JdbiException e) {
            LOG.error("Letters could not be looked up; it is tried again", e);
        }
    }

    /// How many letters wait.
    public int waiting() {
        return jdbi.withHandle(LetterRows::count);
    }

    /// Sends every letter that is due.
    ///
    /// @return how many the mail server has taken
    public int send() {
        int sent = 0;
        List<LetterRows.Waiting> due =
                jdbi.withHandle(handle -> LetterRows.due(handle, clock.instant(), AT_ONCE));
        for (LetterRows.Waiting waiting : due) {
            if (sent(waiting)) {
                sent++;
            }
        }
        return sent;
    }

    private boolean sent(LetterRows.Waiting waiting) {
        try {
            Smtp.send(waiting, settings);
            jdbi.useTransaction(handle -> LetterRows.delete(handle, waiting.id()));
            return true;
        } catch (MessagingException e) {
            later(waiting, e);
            return false;
        }
    }

    private void later(LetterRows.Waiting waiting, MessagingException failure) {
        Instant now = clock.instant();
        boolean tooLate = waiting.posted().plus(GIVEN_UP).isBefore(now);
        String what = tooLate ? "given up" : "tried again";
        LOG.warn("A letter of {} was not taken and is {}", waiting.posted(), what, failure);
        jdbi.useTransaction(handle -> {
            if (tooLate) {
                LetterRows.delete(handle, waiting.id());
            } else {
                LetterRows.postpone(handle, waiting.id(), now.plus(pause(waiting.tries())));
            }
        });
    }

    /// @param tries that have failed before, from 0
    static Duration pause(int tries) {
        Duration pause = Duration.ofMinutes(1L << Math.min(tries, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    @PreDestroy
    void close() {
        end.release();
    }
}
