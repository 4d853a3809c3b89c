package dev.hindsight.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// States who may call a route, and how often. A route that states nothing is closed to everyone.
///
/// It is the first of two checks: what somebody may see or change of one item is decided where the
/// item is, from the [Viewer].
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {
    Whom value();

    /// What it costs besides.
    Limit limit() default Limit.NONE;
}
