import CRMRuntime
import CRMSchema

/// The endpoint spec as the sandbox uses it: operations by the form of their paths, shapes by name.
struct ZohoSpecification: Sendable {
    /// In the order of their ids.
    let operations: [SpecifiedOperation]
    private let shapes: [String: ShapeDescription]
    /// Places in `operations`, by method and number of segments. Operations that repeat others come last.
    private let places: [Form: [Int]]

    private struct Form: Hashable {
        let method: HTTPMethod
        let segments: Int
    }

    init(_ files: [SnapshotFile]) {
        let loaded = EndpointSpecLoader.load(files: files)
        operations = loaded.operations.compactMap(SpecifiedOperation.init)
        shapes = Dictionary(loaded.shapes.map { ($0.name.value, $0) }, uniquingKeysWith: { first, _ in first })
        var places: [Form: [Int]] = [:]
        for isRepeat in [false, true] {
            for (place, operation) in operations.enumerated() where operation.isRepeat == isRepeat && !operation.path.isAddress {
                places[Form(method: operation.method, segments: operation.path.segments.count), default: []].append(place)
            }
        }
        self.places = places
    }

    var isEmpty: Bool { operations.isEmpty }

    func shape(_ name: String) -> ShapeDescription? { shapes[name] }

    func operation(_ id: String) -> SpecifiedOperation? { operations.first { $0.id == id } }

    /// The operation that a request is for, and what of the request does not agree with it.
    ///
    /// Several may share a path: by id or by API name, with JSON or with a file, with or without a header. The one with
    /// which the request agrees best is meant.
    func match(_ request: OperationRequest) -> OperationMatch? {
        var best: OperationMatch?
        for (operation, parameters) in candidates(request.http.method, request.http.path) {
            let match = OperationMatch(operation, parameters: parameters, request: request, specification: self)
            if best.map(match.fitsBetter) ?? true { best = match }
        }
        return best
    }

    /// The operations whose paths fit best, with the parameters of the path.
    private func candidates(_ method: HTTPMethod, _ path: [String]) -> [(SpecifiedOperation, [String: String])] {
        if let address = DownloadAddress(path) {
            return operations.filter { $0.path.isAddress && $0.area == address.area && $0.method == method }
                .map { ($0, [$0.path.segments[0].parameter ?? "": path.joined(separator: "/")]) }
        }
        var found: [(operation: SpecifiedOperation, parameters: [String: String])] = []
        for place in places[Form(method: method, segments: path.count)] ?? [] {
            let operation = operations[place]
            guard let parameters = operation.path.parameters(of: path) else { continue }
            if let known = found.first {
                if known.operation.path.isNarrower(than: operation.path) { continue }
                if operation.path.isNarrower(than: known.operation.path) { found.removeAll() }
            }
            found.append((operation, parameters))
        }
        return found
    }
}
