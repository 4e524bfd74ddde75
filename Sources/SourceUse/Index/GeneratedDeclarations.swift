/// Reads a generated file: which thing is declared at which place. Only what the generator writes is understood.
struct GeneratedDeclarations {
    struct Place: Hashable {
        let line: Int
        let column: Int
    }

    private(set) var things: [Place: Thing] = [:]

    init(_ source: SourceText, _ vocabulary: Vocabulary, _ names: inout NameTable, _ words: Words) {
        let file = SourceFileTokens(path: source.path, bytes: source.bytes, tokens: SwiftLexer.tokens(of: source.bytes, names: &names))
        let lines = FileLines(path: source.path, bytes: source.bytes)
        var blocks: [(container: Container, end: Int)] = []
        for place in 0..<file.count {
            while let last = blocks.last, last.end < place { blocks.removeLast() }
            guard file.tokens[place].kind == .name, file.kind(place - 1) != .dot else { continue }
            let outer = blocks.last?.container
            var declared: (at: Int, thing: Thing?)?
            switch file.name(place) {
            case words.extension, words.struct:
                guard let brace = file.block(from: place + 1, isDeclaration: true), let end = file.partner(brace) else { continue }
                let container = Container(file, place, brace, in: outer, vocabulary, words)
                blocks.append((container, end))
                if file.name(place) == words.struct { declared = (place + 1, container.thing) }
            case words.typealias: declared = (place + 1, Self.alias(file.text(place + 1).unquoted, file.name(place + 1), outer, vocabulary))
            case words.var, words.let: declared = (place + 1, outer?.member(file.text(place + 1).unquoted, vocabulary))
            case words.`init`: if case .draft(let module)? = outer { declared = (place, .creation(module)) }
            default: break
            }
            guard let declared, let thing = declared.thing else { continue }
            let location = lines.location(of: file.tokens[declared.at].start)
            things[Place(line: location.line, column: location.column)] = thing
        }
    }

    /// A former name of a record type or of a picklist.
    private static func alias(_ text: String, _ name: Int32, _ outer: Container?, _ vocabulary: Vocabulary) -> Thing? {
        switch outer {
        case nil: vocabulary.types[name].map { .module($0) }
        case .record(let module)?:
            vocabulary.names.modules[module].fields.firstIndex { $0.allNestedTypes.contains(text) }.map { .field(module, $0) }
        default: nil
        }
    }

    /// What a declaration stands in.
    private enum Container {
        case client
        case record(Int)
        case draft(Int)
        case choices(Int, Int)
        case fields(Int), lists(Int), layouts(Int)
        case other

        init(_ file: SourceFileTokens, _ place: Int, _ brace: Int, in outer: Container?, _ vocabulary: Vocabulary, _ words: Words) {
            let name = file.text(place + 1).unquoted
            let constraint = (place..<brace).first { file.name($0) == words.where }
                .flatMap { start in (start..<brace).compactMap { vocabulary.types[file.name($0)] }.last }
            if let constraint {
                self = name == "RelatedList" ? .lists(constraint) : name == "ModuleLayout" ? .layouts(constraint) : .fields(constraint)
            } else if case .record(let module)? = outer {
                if name == "Draft" {
                    self = .draft(module)
                } else if let field = vocabulary.names.modules[module].fields.firstIndex(where: { $0.allNestedTypes.contains(name) }) {
                    self = .choices(module, field)
                } else {
                    self = .other
                }
            } else if let module = vocabulary.types[file.name(place + 1)] {
                self = .record(module)
            } else {
                self = ["ZohoCRM", "VtigerCRM"].contains(name) ? .client : .other
            }
        }

        /// The thing that the type itself stands for.
        var thing: Thing? {
            switch self {
            case .record(let module): .module(module)
            case .choices(let module, let field): .field(module, field)
            case .draft(let module): .draft(module)
            default: nil
            }
        }

        func member(_ name: String, _ vocabulary: Vocabulary) -> Thing? {
            switch self {
            case .client: return vocabulary.names.modules.firstIndex { $0.allAccessors.contains(name) }.map { .module($0) }
            case .record(let module), .draft(let module), .fields(let module):
                return vocabulary.names.modules[module].fields.firstIndex { $0.allNames.contains(name) }.map { .field(module, $0) }
            case .choices(let module, let field):
                let field = (place: field, names: vocabulary.names.modules[module].fields[field])
                return field.names.values.keys.first { field.names.names(of: $0).contains(name) }.map { .value(module, field.place, $0) }
            case .lists(let module):
                let list = vocabulary.names.modules[module].relatedLists.first { $0.allNames.contains(name) }
                return list.map { .relatedList(module, $0.apiName) }
            case .layouts(let module):
                let layout = vocabulary.names.modules[module].layouts.first { $0.allNames.contains(name) }
                return layout.map { .layout(module, $0.id) }
            case .other: return nil
            }
        }
    }
}

extension String {
    /// Without backticks.
    fileprivate var unquoted: String { filter { $0 != "`" } }
}
