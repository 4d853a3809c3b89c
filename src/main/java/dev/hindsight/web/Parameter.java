package dev.hindsight.web;

/// A parameter of an address, which a form has to carry along.
public record Parameter(String name, String value) {}
