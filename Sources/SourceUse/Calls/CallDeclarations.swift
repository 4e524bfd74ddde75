/// What the app's properties and functions are, by name and over all files, where calls can begin with them.
struct CallDeclarations: Sendable {
    private(set) var members: [String: ClientValue] = [:]
    /// Names of functions that the app declares itself.
    private(set) var functions: Set<String> = []

    mutating func collect(_ file: SourceFileTokens, _ names: NameTable, _ words: Words, _ reader: CallTypeReader) {
        for place in 0..<file.count where file.kind(place) == .name && file.kind(place - 1) != .dot {
            let word = file.name(place)
            guard file.kind(place + 1) == .name else { continue }
            let name = names[file.name(place + 1)]
            if word == words.let || word == words.var {
                if file.kind(place + 2) == .colon {
                    add(name, reader.type(file, at: place + 3))
                } else if file.kind(place + 2) == .assign {
                    add(name, reader.made(file, at: place + 3))
                }
            } else if word == words.func {
                functions.insert(name)
                guard let open = file.places(from: place + 2, to: place + 40).first(where: { file.kind($0) == .openParen }),
                    var next = file.partner(open).map({ $0 + 1 })
                else { continue }
                while file.kind(next) == .name, file.name(next) == words.async || file.name(next) == words.throws { next += 1 }
                if file.kind(next) == .arrow { add(name, reader.type(file, at: next + 1)) }
            }
        }
    }

    private mutating func add(_ name: String, _ value: ClientValue) {
        guard value.kind != .unknown else { return }
        members[name] = members[name].map { $0.or(value) } ?? value
    }
}
