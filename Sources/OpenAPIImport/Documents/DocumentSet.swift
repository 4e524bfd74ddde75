import CRMSchema

/// The documents of one description, which point into each other.
struct DocumentSet {
    /// A part of a document, with the name that it has there.
    struct Part {
        let value: SourceValue
        let area: String
        /// Nil for what stands in its place without a name.
        let name: String?

        func child(_ value: SourceValue) -> Part { Part(value: value, area: area, name: nil) }
    }

    /// File names without `.json`, sorted.
    let areas: [String]
    private var roots: [String: SourceValue] = [:]
    /// `area#section/name`.
    private var components: [String: SourceValue] = [:]

    init(_ files: [SnapshotFile], log: inout ImportLog) {
        for file in files.sorted(by: { ($0.name, $0.path) < ($1.name, $1.path) }) {
            guard file.name.hasSuffix(".json") else {
                if Self.isYAML(file.name) {
                    log.problem(
                        "document.yaml", "\(file.name) is YAML, which is not read: make JSON of it, with the same name and .json behind it",
                        at: SourceLocation(file: file.path, line: 1, column: 1))
                }
                continue
            }
            let area = String(file.name.dropLast(5))
            do {
                let root = try SourceFile(file, remedy: "take the documents again").root
                guard root["paths"]?.members != nil else {
                    log.problem("document.no-paths", "\(file.name) is no OpenAPI document: it has no “paths”", at: root.location)
                    continue
                }
                guard Self.isAreaName(area) else {
                    log.problem("document.name", "\(file.name) cannot be the name of an area, and is left out", at: root.location)
                    continue
                }
                guard roots[area] == nil else {
                    log.problem("document.doubled", "another \(file.name) was read before; this one is left out", at: root.location)
                    continue
                }
                roots[area] = root
                for section in root["components"]?.members ?? [] {
                    for member in section.value.members ?? [] {
                        components["\(area)#\(section.name)/\(member.name)"] = member.value
                    }
                }
            } catch {
                log.problem("document.unreadable", error.message, at: error.location)
            }
        }
        areas = roots.keys.sorted()
    }

    func root(of area: String) -> SourceValue? { roots[area] }

    /// A schema by its name; nil if there is none.
    func schema(_ name: String, in area: String) -> Part? {
        components["\(area)#schemas/\(name)"].map { Part(value: $0, area: area, name: name) }
    }

    /// What a reference points at; nil, with a note, where it points nowhere. References to other files may be whole
    /// URLs: only the file's name counts, and nothing is ever fetched.
    func resolve(_ part: Part, log: inout ImportLog) -> Part? {
        var part = part
        var steps = 0
        while let reference = part.value["$ref"]?.string {
            steps += 1
            guard steps < 32 else {
                log.problem("ref.circle", "the reference “\(reference)” leads round in a circle", at: part.value.location)
                return nil
            }
            let halves = reference.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
            let area = Self.area(halves[0]) ?? part.area
            let path = halves.count == 2 ? halves[1].split(separator: "/").map(Self.unescape) : []
            guard let target = target(path, in: area) else {
                log.problem("ref.dangling", "“\(reference)” points at nothing", at: part.value.location)
                return nil
            }
            part = target
        }
        return part
    }

    /// The area that the file of a reference stands for; nil for the file itself.
    static func area(_ file: Substring) -> String? {
        guard let name = file.split(separator: "/").last.map(String.init) else { return nil }
        for end in [".json", ".yaml", ".yml"] where name.hasSuffix(end) { return String(name.dropLast(end.count)) }
        return name
    }

    static func isYAML(_ name: String) -> Bool { name.hasSuffix(".yaml") || name.hasSuffix(".yml") }

    /// A component, or whatever else the path leads to. Only what has a place of its own has a name; the whole path tells
    /// others apart, as circles are noticed by names.
    private func target(_ path: [String], in area: String) -> Part? {
        if path.count == 3, path[0] == "components" {
            return components["\(area)#\(path[1])/\(path[2])"].map { Part(value: $0, area: area, name: path[2]) }
        }
        guard !path.isEmpty, var value = roots[area] else { return nil }
        for step in path {
            let element = Int(step).flatMap { place in value.elements.flatMap { $0.indices.contains(place) ? $0[place] : nil } }
            guard let next = value[step] ?? element else { return nil }
            value = next
        }
        return Part(value: value, area: area, name: path[0] == "$defs" && path.count == 2 ? path[1] : path.joined(separator: " "))
    }

    /// Of JSON pointers.
    private static func unescape(_ text: Substring) -> String {
        text.split(separator: "~", omittingEmptySubsequences: false).enumerated().map { place, piece in
            guard place > 0 else { return String(piece) }
            return switch piece.first {
            case "1": "/" + piece.dropFirst()
            case "0": "~" + piece.dropFirst()
            default: "~" + piece
            }
        }.joined()
    }

    /// Letters, digits and underscores, as it stands before names of shapes.
    private static func isAreaName(_ name: String) -> Bool {
        name.first?.isLowercase == true && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }
}
