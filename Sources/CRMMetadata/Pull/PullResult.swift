/// What a pull has brought.
public struct PullResult: Sendable {
    /// A part of a module that the organisation has and that did not come, although nothing failed.
    public struct Gap: Sendable, Hashable {
        public let module: String
        /// Nil for all of the module.
        public let file: String?
        /// `NO_PERMISSION`; nil where the server gave no code.
        public let code: String?
        public let reason: String
    }

    /// A part of a module whose call failed.
    public struct Failure: Sendable {
        public let module: String
        public let part: MetadataPart
        public let file: String
        public let error: any Error
    }

    public let plan: PullPlan
    /// By name, `modules.json` included.
    public private(set) var files: [MetadataFile]
    public private(set) var gaps: [Gap]
    public private(set) var failures: [Failure] = []
    /// How many files were known from an earlier pull.
    public private(set) var kept = 0
    /// How many calls ran at a time.
    public let concurrency: Int

    init(plan: PullPlan, concurrency: Int) {
        self.plan = plan
        self.concurrency = concurrency
        files = [plan.moduleFile]
        gaps = plan.unserved.map { Gap(module: $0.apiName, file: nil, code: nil, reason: $0.objection ?? "") }
    }

    mutating func add(_ outcome: PullOutcome, of request: PullRequest) {
        switch outcome {
        case .file(let text): files.append(MetadataFile(name: request.fileName, text: text))
        case .nothing: addGap(request, nil, "the server has no \(request.part.title) of it")
        case .kept(.file(let text)):
            kept += 1
            files.append(MetadataFile(name: request.fileName, text: text))
        case .kept(.nothing):
            kept += 1
            addGap(request, nil, "the server has no \(request.part.title) of it")
        case .hidden(let code): addGap(request, code, "the account may not see its \(request.part.title) (\(code))")
        case .failed(let error):
            failures.append(Failure(module: request.module.apiName, part: request.part, file: request.fileName, error: error))
        }
    }

    private mutating func addGap(_ request: PullRequest, _ code: String?, _ reason: String) {
        gaps.append(Gap(module: request.module.apiName, file: request.fileName, code: code, reason: reason))
    }

    /// By name, whatever came first.
    mutating func sort() {
        files.sort { $0.name < $1.name }
        gaps.sort { ($0.module, $0.file ?? "") < ($1.module, $1.file ?? "") }
        failures.sort { $0.file < $1.file }
    }
}
