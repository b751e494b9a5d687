import Conferences
import Foundation
import TestSupport
import Testing

@testable import Web

/// The numbers as Prometheus reads them (text format 0.0.4).
@Suite(.inTurns) struct MetricsTests {
    private struct Sample {
        let name: String
        let labels: [String: String]
        let value: Double
    }

    /// Reads the whole text by the grammar of the format; a line that is none fails.
    private func samples(_ text: String) throws -> [Sample] {
        var types: [String: String] = [:]
        var helped: Set<String> = []
        var samples: [Sample] = []
        #expect(text.hasSuffix("\n"))
        for line in text.split(separator: "\n") {
            if let help = line.wholeMatch(of: /# HELP ([a-zA-Z_:][a-zA-Z0-9_:]*) .+/) {
                #expect(helped.insert(String(help.1)).inserted)
                continue
            }
            if let type = line.wholeMatch(of: /# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram)/) {
                #expect(types.updateValue(String(type.2), forKey: String(type.1)) == nil)
                continue
            }
            let sample = try #require(
                line.wholeMatch(of: /([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? ([0-9.eE+-]+|\+Inf|NaN)/),
                "\(line)")
            var labels: [String: String] = [:]
            for pair in (sample.2 ?? "").matches(of: /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"/) {
                #expect(labels.updateValue(String(pair.2), forKey: String(pair.1)) == nil)
            }
            let base = String(sample.1).replacing(/_(bucket|sum|count)$/, with: "")
            let name = types[String(sample.1)] == nil ? base : String(sample.1)
            #expect(types[name] != nil, "\(line) has no type before it")
            #expect(helped.contains(name))
            samples.append(
                Sample(name: String(sample.1), labels: labels, value: try #require(Double(String(sample.3)))))
        }
        return samples
    }

    @Test func `what is counted is told in the form that is promised`() async throws {
        try await WebFixture.whileServing { fixture in
            try await fixture.prepare()
            try await fixture.join("xem", .viewer)
            let visitor = try await fixture.visitor("xem")
            for path in ["/conferences", "/conferences/\(SamplePlan.slug)", "/khong-co", "/tasks?q=%22%5C"] {
                _ = try await visitor.get(path)
            }
            let answer = try await visitor.get("/metrics")
            #expect(answer.headers["content-type"]?.hasPrefix("text/plain; version=0.0.4") == true)
            let all = try samples(answer.text)
            let duration = "diemcau_http_request_duration_seconds"
            let buckets = all.filter { $0.name == duration + "_bucket" }
            let routes = Set(buckets.compactMap { $0.labels["route"] })
            #expect(
                routes.contains("/conferences/:slug") && !routes.contains { $0.contains(SamplePlan.slug) })
            for route in routes {
                let own = buckets.filter { $0.labels["route"] == route }
                // Each bucket holds those before it, and the last one all.
                #expect(zip(own, own.dropFirst()).allSatisfy { $0.value <= $1.value })
                #expect(own.last?.labels["le"] == "+Inf")
                let count = all.first { $0.name == duration + "_count" && $0.labels["route"] == route }
                #expect(count?.value == own.last?.value)
            }
            #expect(all.contains { $0.name == "diemcau_http_requests_total" && $0.labels["status"] == "404" })
            #expect(all.contains { $0.name == "diemcau_live_streams" && $0.value == 0 })
        }
    }
}
