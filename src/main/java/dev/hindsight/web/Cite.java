package dev.hindsight.web;

/// How to cite a page, as a part of it.
///
/// @param text the citation in words
/// @param address of the page; its citations in other forms lie below it
public record Cite(String text, String address) {}
