import Foundation

/// A name server that says what a test needs, for which nothing leaves this machine: a `getaddrinfo` that is
/// loaded before the system's answers names under `.names.test`.
///
/// libcurl looks names up by that function only, and a program cannot put its own before a library's; so the
/// tests that need it run in a process of their own.
enum InventedNames {
    private static let mark = "DIEMCAU_INVENTED_NAMES"

    /// Whether this is the process with the invented names.
    static var areHere: Bool { ProcessInfo.processInfo.environment[mark] != nil }

    /// Runs a suite of this program's tests with the invented names; its output and exit status.
    static func run(suite: String) async throws -> (output: String, status: Int32) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "courier-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appending(path: "names.c")
        let library = folder.appending(path: "names.so")
        try Data(code.utf8).write(to: source)
        let compiled = try await finish(
            "/usr/bin/env", ["clang", "-shared", "-fPIC", "-o", library.path, source.path])
        guard compiled.status == 0 else { return compiled }
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        var environment = ProcessInfo.processInfo.environment
        environment["LD_PRELOAD"] = library.path
        environment[mark] = "1"
        return try await finish(
            program, ["--testing-library", "swift-testing", "--filter", suite], environment: environment)
    }

    private static func finish(
        _ program: String, _ arguments: [String], environment: [String: String]? = nil
    ) async throws -> (output: String, status: Int32) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        if let environment { process.environment = environment }
        process.standardOutput = output
        process.standardError = output
        // On a thread of its own: reading blocks, and tasks have few threads.
        return try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result {
                        try process.run()
                        let data = output.fileHandleForReading.readDataToEndOfFile()
                        process.waitUntilExit()
                        return (String(decoding: data, as: UTF8.self), process.terminationStatus)
                    })
            }
        }
    }

    /// `silent` never gets an answer, `turning` points elsewhere from the second time on, `mixed` and `inside`
    /// have several addresses, and every other name has none.
    private static let code = """
        #define _GNU_SOURCE
        #include <dlfcn.h>
        #include <netdb.h>
        #include <string.h>
        #include <unistd.h>
        typedef int (*lookup)(const char *, const char *, const struct addrinfo *, struct addrinfo **);
        static int turns;
        static const char *const mixed[] = {
            "127.0.0.1", "::1", "169.254.169.254", "10.0.0.1", "127.0.0.2", 0};
        static const char *const inside[] = {"10.0.0.1", "fd00::1", "169.254.169.254", 0};
        static const char *const before[] = {"127.0.0.2", 0};
        static const char *const after[] = {"127.0.0.1", 0};
        static const char *const none[] = {0};
        int getaddrinfo(const char *name, const char *service, const struct addrinfo *hints,
                        struct addrinfo **result) {
            lookup next = (lookup)dlsym(RTLD_NEXT, "getaddrinfo");
            if(!name || !strstr(name, ".names.test"))
                return next(name, service, hints, result);
            while(!strncmp(name, "silent", 6))
                pause();
            const char *const *address = none;
            if(!strncmp(name, "mixed", 5)) address = mixed;
            if(!strncmp(name, "inside", 6)) address = inside;
            if(!strncmp(name, "turning", 7))
                address = __sync_fetch_and_add(&turns, 1) ? after : before;
            struct addrinfo **end = result;
            *end = 0;
            for(; *address; address++)
                if(next(*address, service, hints, end) == 0)
                    while(*end)
                        end = &(*end)->ai_next;
            return *result ? 0 : EAI_NONAME;
        }
        """
}
