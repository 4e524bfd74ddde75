import CRMRuntime

/// How large a file may be, in bytes, and how many go into one call. Source: Zoho CRM v8, "Upload Files" for 20 MB.
/// The other figures are not stated as clearly; they are the largest that the service is known to take.
package enum FileLimits {
    static let attachment = 100 << 20
    static let photo = 10 << 20
    static let file = 20 << 20
    /// Files in one upload to `/files`.
    static let filesPerCall = 10

    /// - Throws: `CRMError` for a file that cannot be read or is too large.
    /// - Parameter limit: nil where it is not known.
    package static func check(_ file: UploadFile, _ limit: Int?, call: String) throws(CRMError) {
        let size: Int
        do throws(CRMError) {
            size = try file.size()
        } catch {
            var error = error
            error.call = call
            throw error
        }
        guard let limit, size > limit else { return }
        throw CRMError(
            .refused(rule: "file-size"), "\(file.name) has \(size) bytes; Zoho takes \(limit >> 20) MB here.", call: call,
            nextAction: "Send a smaller file, or attach a link to it.")
    }
}
