/// How long a person waits for any command at all. Promised: `--version` under 50 ms.
func startupBenchmark() throws {
    let limit = try fastest(of: 20) { try spawn("/bin/true", []) }
    report(
        "diemcau --version", try fastest(of: 20) { try spawn(program, ["--version"]) }, limit: "/bin/true",
        limit)
    report(
        "diemcau --help", try fastest(of: 20) { try spawn(program, ["--help"]) }, limit: "/bin/true", limit)
}
