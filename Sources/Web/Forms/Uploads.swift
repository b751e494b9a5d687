import Conferences
import Foundation

/// Files between their preview and their commit: kept for an hour, each for who sent it alone.
actor Uploads {
    private struct Upload {
        let path: String
        let owner: String
        let at: Instant
    }

    private var uploads: [String: Upload] = [:]
    private var folder: String?

    /// Puts a file aside. Returns its path.
    func keep(_ file: Form.File, token: String, owner: String, at now: Instant) throws -> String {
        let folder = try self.folder ?? makeFolder()
        self.folder = folder
        for (token, upload) in uploads where now.milliseconds - upload.at.milliseconds > 3_600_000 {
            remove(token, upload)
        }
        // One visitor has one file at a time: more would fill the disk.
        for (token, upload) in uploads where upload.owner == owner { remove(token, upload) }
        let ending = file.name.split(separator: ".").last.map { $0.lowercased() } ?? ""
        let isKnown = ["csv", "txt", "tsv", "xlsx"].contains(ending)
        let path = folder + "/" + token + "." + (isKnown ? ending : "csv")
        guard
            FileManager.default.createFile(
                atPath: path, contents: Data(file.bytes), attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        uploads[token] = Upload(path: path, owner: owner, at: now)
        return path
    }

    /// The path of a file to be written and sent, which whoever sends it removes.
    func newFile(_ token: String, ending: String) throws -> String {
        let folder = try self.folder ?? makeFolder()
        self.folder = folder
        return "\(folder)/\(token).\(ending)"
    }

    /// Takes a file out, for work that goes on: whoever has it removes it.
    func take(_ token: String, owner: String, at now: Instant) -> String? {
        guard let path = path(token, owner: owner, at: now) else { return nil }
        uploads[token] = nil
        return path
    }

    func path(_ token: String, owner: String, at now: Instant) -> String? {
        guard let upload = uploads[token], upload.owner == owner,
            now.milliseconds - upload.at.milliseconds <= 3_600_000
        else { return nil }
        return upload.path
    }

    func remove(_ token: String) {
        if let upload = uploads[token] { remove(token, upload) }
    }

    private func remove(_ token: String, _ upload: Upload) {
        try? FileManager.default.removeItem(atPath: upload.path)
        uploads[token] = nil
    }

    /// Removes all that was put aside.
    func close() {
        if let folder { try? FileManager.default.removeItem(atPath: folder) }
        folder = nil
        uploads = [:]
    }

    private func makeFolder() throws -> String {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("diemcau-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder
    }
}
