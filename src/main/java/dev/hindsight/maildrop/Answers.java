package dev.hindsight.maildrop;

import dev.hindsight.mail.LetterWords;

/// Writes the answer to a mail in the language of whoever gets it.
///
/// @param address where people reach this installation
/// @param subject of the mail; may be empty
record Answers(String address, String subject, LetterWords words) {
    /// A letter without its receiver.
    ///
    /// @param subject one line
    record Written(String subject, String text) {}

    /// The mail has become a draft.
    Written begun(MailedReviews.Outcome.Begun begun) {
        String name = begun.name() == null ? words.say("drop.own-words") : begun.name();
        StringBuilder text = new StringBuilder(256);
        text.append(words.say("drop.drafted", subject, name))
                .append("\n\n")
                .append(address)
                .append("/submissions/")
                .append(begun.submission())
                .append("\n\n")
                .append(words.say("drop.only-you"))
                .append("\n");
        if (!begun.others().isEmpty()) {
            text.append("\n")
                    .append(words.say("drop.others", String.join(", ", begun.others())))
                    .append("\n");
        }
        return new Written(words.say("drop.drafted.subject", called()), text.toString());
    }

    /// Nothing came of the mail.
    Written nothing(Told why) {
        return new Written(
                words.say("drop.nothing.subject", called()),
                words.say("drop.nothing", subject) + "\n\n" + why.in(words) + "\n");
    }

    private String called() {
        return subject.isEmpty() ? words.say("drop.your-mail") : subject;
    }
}
