package dev.hindsight.lessons.recurrence;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Things with weights, to be compared with others of the same kind. Things are known by the hash
/// of their names: two names with the same one are taken for the same, which in bags of this size
/// happens to one pair of texts in a million.
final class Bag {
    private final int[] keys;
    private final double[] weights;
    private final double length;

    /// @param things names with weights above 0
    Bag(Map<String, Double> things) {
        SortedMap<Integer, Double> sorted = new TreeMap<>();
        things.forEach((name, weight) -> sorted.merge(name.hashCode(), weight, Math::max));
        this.keys = sorted.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.weights = sorted.values().stream().mapToDouble(Double::doubleValue).toArray();
        double squares = 0;
        for (double weight : weights) {
            squares += weight * weight;
        }
        this.length = Math.sqrt(squares);
    }

    /// The cosine of the angle between the two, from 0 to 1; 0 where one is empty.
    double cosine(Bag other) {
        double shared = 0;
        int i = 0;
        int j = 0;
        while (i < keys.length && j < other.keys.length) {
            if (keys[i] == other.keys[j]) {
                shared += weights[i++] * other.weights[j++];
            } else if (keys[i] < other.keys[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared == 0 ? 0 : shared / (length * other.length);
    }
}
