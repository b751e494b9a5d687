import Actions
import Conferences
import Documents
import HTTPTypes
import Hummingbird
import Phrases
import Store

/// The figures of a period as offices print them (báo cáo kỳ).
enum TaskSummaryPages {
    static let routes: [Route] = [
        .get("/tasks/summary", .may(.viewTasks)) { exchange in
            try await exchange.keptPage("task-summary") { try await page(exchange) }
        },
        .get("/tasks/summary.csv", .may(.viewTasks)) { exchange in
            let summary = try await summary(exchange)
            let bytes = TaskSummaryFile.csv(exchange.phrases.tasks.tables(summary), isDownload: true)
            let name = "nhiem-vu-\(summary.from)-\(summary.to).csv"
            return Response(
                status: .ok,
                headers: [
                    .contentType: "text/csv; charset=utf-8",
                    .contentDisposition: "attachment; filename=\"\(name)\"",
                ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        },
    ]

    private static func page(_ exchange: Exchange) async throws -> (title: String, view: View) {
        let summary = try await summary(exchange)
        let phrases = exchange.phrases.tasks
        let title = phrases.summaryTitle(summary.from, summary.to)
        var isOfUnit = false
        if case .unit = exchange.actor.remit { isOfUnit = true }
        let view: View = [
            "heading": title, "from": summary.from.description, "to": summary.to.description,
            "isEmpty": summary.total.total == 0, "isOfUnit": isOfUnit,
            "tables": summary.total.total == 0
                ? [] : phrases.tables(summary).map(table),
            "note": summary.byUnit.isEmpty && summary.byDirective.isEmpty ? nil : phrases.summaryNote,
        ]
        return (title, view)
    }

    private static func table(_ table: TaskSummaryTable) -> View {
        func cells(_ row: [String]) -> [View] {
            zip(table.headings, row).dropFirst().map { ["label": $0, "text": $1] }
        }
        return [
            "name": table.headings.first, "headings": table.headings.dropFirst().map { ["text": $0] as View },
            "rows": table.rows.map { ["name": $0.first, "cells": cells($0)] as View },
            "totalName": table.total.first, "totals": cells(table.total),
        ]
    }

    /// The period that the address names; from the beginning of the quarter until today, where it names none.
    private static func summary(_ exchange: Exchange) async throws -> TaskSummary {
        let (today, actor) = (exchange.today, exchange.actor)
        let quarter = CalendarDate(year: today.year, month: (today.month - 1) / 3 * 3 + 1, day: 1)
        let from = try exchange.query("from").map(day) ?? quarter ?? today
        let to = try exchange.query("to").map(day) ?? max(from, today)
        guard from <= to else { throw BadMoment() }
        return try await exchange.look(.viewTasks) {
            try TaskSummary(from: from, through: to, today: today, for: actor, in: $0)
        }
    }

    private static func day(_ text: String) throws -> CalendarDate {
        guard let day = CalendarDate(anyForm: text) else { throw BadMoment() }
        return day
    }
}
