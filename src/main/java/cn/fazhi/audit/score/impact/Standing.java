package cn.fazhi.audit.score.impact;

import org.jspecify.annotations.Nullable;

/**
 * Where a report stands under one rule base.
 *
 * @param total 0 to 100
 * @param rank its place in the batch, equal totals sharing one; null when the audit is 未完成
 * @param conclusion 通过, 退回补正, 退回重报 or 待复核
 */
public record Standing(double total, @Nullable Integer rank, String grade, String conclusion) {}
