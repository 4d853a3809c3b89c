package dev.hindsight.vocabulary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// Phrases as a tree of words, to find them in a text in one pass.
///
/// The longest phrase that begins at a word wins, and the search goes on behind it, so that Guinea
/// is not found inside Guinea-Bissau. No word is looked at more often than the longest phrase has
/// words. Not to be changed once it is shared between threads.
final class PhraseTree<T> {
    private final boolean acrossClauses;
    private final Node<T> root = new Node<>(0);

    private static final class Node<T> {
        final int depth;
        final Map<String, Node<T>> next = new HashMap<>(2);
        final List<Form<T>> forms = new ArrayList<>(1);

        Node(int depth) {
            this.depth = depth;
        }
    }

    private record Form<T>(Words phrase, Spelling spelling, T target) {}

    /// @param acrossClauses whether a phrase may run over a full stop, a bracket or the like
    PhraseTree(boolean acrossClauses) {
        this.acrossClauses = acrossClauses;
    }

    /// Adds a phrase for a target; a phrase without words is left out.
    void add(Words phrase, Spelling spelling, T target) {
        Node<T> node = root;
        for (int index = 0; index < phrase.size(); index++) {
            int depth = node.depth + 1;
            node = node.next.computeIfAbsent(phrase.key(index), _ -> new Node<>(depth));
        }
        if (node != root) {
            node.forms.add(new Form<>(phrase, spelling, target));
        }
    }

    /// Hands over, from left to right, the targets of each phrase with the place of its first word.
    void scan(Words text, ObjIntConsumer<List<T>> found) {
        int at = 0;
        while (at < text.size()) {
            Node<T> longest = longestAt(text, at);
            if (longest == null) {
                at++;
            } else {
                found.accept(targets(longest, text, at), at);
                at += longest.depth;
            }
        }
    }

    private @Nullable Node<T> longestAt(Words text, int start) {
        Node<T> longest = null;
        Node<T> node = root;
        for (int at = start; at < text.size(); at++) {
            if (at > start && !acrossClauses && text.opens(at)) {
                break;
            }
            node = node.next.get(text.key(at));
            if (node == null) {
                break;
            }
            if (accepted(node, text, start)) {
                longest = node;
            }
        }
        return longest;
    }

    private static <T> boolean accepted(Node<T> node, Words text, int start) {
        for (Form<T> form : node.forms) {
            if (form.spelling.accepts(form.phrase, text, start)) {
                return true;
            }
        }
        return false;
    }

    private static <T> List<T> targets(Node<T> node, Words text, int start) {
        return node.forms.stream()
                .filter(form -> form.spelling.accepts(form.phrase, text, start))
                .map(Form::target)
                .distinct()
                .toList();
    }
}
