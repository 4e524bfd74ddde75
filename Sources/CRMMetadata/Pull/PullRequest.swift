/// One file to fetch.
public struct PullRequest: Sendable, Hashable {
    public let module: MetadataModule
    public let part: MetadataPart

    public var fileName: String { part.fileName(of: module.apiName) }
}
