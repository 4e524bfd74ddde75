/// A file in the CRM's store that belongs to no record yet.
public struct UploadedFile: Sendable, Hashable, Identifiable {
    /// What fields are given to hold the file: encrypted, not a record id.
    public let id: String
    public let name: String
}

extension AttachedFile {
    /// An entry of a file-upload field.
    ///
    ///     let file = try await zoho.files.upload(url)
    ///     try await zoho.deals.update(id) { $0.contracts = [AttachedFile(file)] }
    public init(_ file: UploadedFile) { self.init(fileID: file.id) }
}

extension AttachedImage {
    /// An entry of an image-upload field.
    public init(_ file: UploadedFile) { self.init(fileID: file.id) }
}
