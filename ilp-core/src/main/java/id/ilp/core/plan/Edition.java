package id.ilp.core.plan;

import com.google.common.collect.ImmutableList;

/**
 * The rule book a plan was made with.
 *
 * @param id such as {@code id-national}
 * @param version such as {@code 2026.1}
 * @param programmes ids of the programmes in force on the as-of date, whoever the person is
 */
public record Edition(String id, String version, ImmutableList<String> programmes) {}
