import BindingsGenerator

/// An app made up at random: statements of every form that mention fields, values and modules, each in a function of
/// its own so that errors do not hide each other.
struct FuzzApp {
    private(set) var text = "import ZohoCRM\n\n"
    private var count = 0

    init(_ names: BindingNames, statements: Int, _ random: inout SeededGenerator) {
        text += Self.helpers(names)
        for _ in 0..<statements {
            let module = names.modules[Int.random(in: 0..<names.modules.count, using: &random)]
            add(module, names, &random)
        }
    }

    /// What apps have besides: types of their own with the same names, generic functions, holders of records.
    private static func helpers(_ names: BindingNames) -> String {
        var text = """
            struct Crew { var name: String; var stage: Int; var description: String; var colour: String?; var city = "" }
            enum Weather { case hot, cold, planned, sold }
            func first<R>(_ list: [R]) -> R? { list.first }
            func show<R, V>(_ record: R, _ get: (R) -> V) -> V { get(record) }
            func pick<R, V>(_ path: KeyPath<R, V>, _ record: R) -> V { record[keyPath: path] }
            func crew(_ crew: Crew) { print(crew.name, crew.stage, crew.colour ?? "", crew.description, crew.city) }
            func weather(_ weather: Weather) -> Bool { weather == .hot || weather == .planned }

            """
        for module in names.modules {
            text += "func load\(module.type)(_ zoho: ZohoCRM, _ id: RecordID<\(module.type)>) async throws -> \(module.type) { try await zoho.\(module.accessor ?? "").get(id) }\n"
            text += "struct \(module.type)Holder { var item: \(module.type); let all: [\(module.type)]; var made: \(module.type) { item } }\n"
            text += "typealias Any\(module.type) = \(module.type)\n"
            text += "typealias New\(module.type) = \(module.type).Draft\n"
        }
        return text + "\n"
    }

    private mutating func add(_ module: BindingNames.Module, _ names: BindingNames, _ random: inout SeededGenerator) {
        func any<T>(_ list: [T]) -> T { list[Int.random(in: 0..<list.count, using: &random)] }
        let fields = module.fields.filter { $0.apiName != "id" }
        let field = any(fields)
        count += 1
        let texts = fields.filter { $0.values.isEmpty && $0.targets.isEmpty && !["lengthOverAll", "launched", "depth", "days", "begins"].contains($0.name) }
        let text = any(texts).name
        let type = module.type, accessor = module.accessor ?? "", name = field.name
        let n = count
        var forms = [
            "func f\(n)(_ zoho: ZohoCRM) async throws { for try await value in zoho.\(accessor).list(.\(name)) { print(value as Any) } }",
            "func f\(n)(_ zoho: ZohoCRM) async throws { for try await (a, b) in zoho.\(accessor).list(.\(text), .\(name)) { print(a as Any, b as Any) } }",
            "func f\(n)(_ record: \(type)) { print(record.\(name) as Any) }",
            "func f\(n)(_ zoho: ZohoCRM, _ id: RecordID<\(type)>) async throws {\n    let found = try await zoho.\(accessor).get(id)\n    print(found.\(name) as Any)\n}",
            "func f\(n)(_ zoho: ZohoCRM, _ id: RecordID<\(type)>) async throws { print(try await load\(type)(zoho, id).\(name) as Any) }",
            "func f\(n)(_ record: \(type)?) { print(record?.\(name) as Any) }",
            "func f\(n)(_ records: [\(type)]) { print(records.map(\\.\(name)).count) }",
            "func f\(n)(_ records: [\(type)]) { print(records.map { $0.\(name) }.count) }",
            "func f\(n)(_ records: [\(type)]) {\n    let some = records\n        .reversed()\n        .map { record in \"\\(record.\(name) as Any)\" }\n    print(some)\n}",
            "func f\(n)() -> Any { \\\(type).\(name) }",
            "func f\(n)(_ holder: \(type)Holder) { print(holder.item.\(name) as Any, holder.all.first?.\(name) as Any) }",
            "func f\(n)(_ holder: \(type)Holder) { print(holder.made.\(name) as Any) }",
            "func f\(n)(_ records: [\(type)]) { print(first(records)?.\(name) as Any) }",
            "func f\(n)(_ record: \(type)) { print(show(record) { $0.\(name) } as Any) }",
            "func f\(n)(_ record: \(type)) { print(pick(\\.\(name), record) as Any) }",
            "extension \(type) { var e\(n): String { \"\\(\(name) as Any)\" } }",
            "extension Array where Element == \(type) { func e\(n)() -> Int { map { $0.\(name) }.count } }",
            "func f\(n)(_ record: Any\(type)) { let (a, b) = (record.\(name), 1); print(a as Any, b) }",
            "func f\(n)(_ record: \(type)) {\n    let crew = Crew(name: \"a\", stage: 1, description: \"\")\n    print(crew.name, record.\(name) as Any)\n}",
            "func f\(n)(_ record: \(type)) { if case let value? = Optional(record.\(name)) { print(value as Any) } }",
            "func f\(n)(_ records: [String: \(type)]) { for (key, record) in records { print(key, record.\(name) as Any) } }",
            "let f\(n): @Sendable (\(type)) -> Any = { $0.\(name) as Any }",
            "func f\(n)(_ zoho: ZohoCRM) async throws { for try await record in zoho.\(accessor).search(.\(text) == \"x\") { print(record.\(name) as Any) } }",
            "func f\(n)(_ zoho: ZohoCRM) async throws { _ = try await zoho.query(\(type).self).select(.\(text)).where(.\(text) == \"x\").collect() }",
            "func f\(n)(_ zoho: ZohoCRM) async throws { _ = try await zoho.\(accessor).create(.init(name: \"x\") { $0.\(text) = \"y\" }) }",
            "func f\(n)() -> \(type).Draft { .init(name: \"x\") { draft in draft.\(text) = \"y\" } }",
            "func f\(n)(_ record: \(type)) -> \(type) {\n    var copy = record\n    copy.\(text) = \"z\"\n    return copy\n}",
            "func f\(n)(_ zoho: ZohoCRM) async throws {\n    async let page = zoho.\(accessor).list(.\(name)).collect()\n    print(try await page.count)\n}",
            "func f\(n)(_ zoho: ZohoCRM, _ record: \(type)) async throws { _ = try await zoho.\(accessor).update(record) }",
            "func f\(n)(_ zoho: ZohoCRM) async throws {\n    let drafts = [\(type).Draft(name: \"a\"), .init(name: \"b\")]\n    _ = try await zoho.\(accessor).create(drafts)\n}",
            "func f\(n)(_ drafts: [\(type).Draft], _ all: Records<\(type)>) async throws { _ = try await all.create(drafts) }",
            "func f\(n)() -> Any { New\(type)(name: \"alias\") }",
            "extension \(type).Draft { static func make\(n)() -> Self { Self(name: \"own\") } }",
            "#if true\nfunc f\(n)(_ record: \(type)) { print(record.\(name) as Any) }\n#endif",
        ]
        if let lookup = fields.first(where: { !$0.targets.isEmpty }), let target = names.modules.first(where: { lookup.targets.contains($0.apiName) }) {
            let far = any(target.fields.filter { $0.apiName != "id" && $0.targets.isEmpty })
            forms.append("func f\(n)(_ zoho: ZohoCRM) async throws { _ = try await zoho.query(\(type).self).select(.name, .\(lookup.name)(.\(far.name))).collect() }")
            forms.append("func f\(n)(_ zoho: ZohoCRM) async throws { _ = try await zoho.query(\(type).self).select(.name, .\(lookup.name) / .\(far.name)).collect() }")
            forms.append("func f\(n)(_ zoho: ZohoCRM, _ record: \(type)) async throws { if let id = record.\(lookup.name)?.id { print(try await zoho.\(target.accessor ?? "").get(id).\(far.name) as Any) } }")
        }
        if let list = module.relatedLists.first, let far = names.modules.first(where: { $0.apiName == list.module }) {
            let other = any(far.fields.filter { $0.apiName != "id" && $0.targets.isEmpty })
            forms.append("func f\(n)(_ zoho: ZohoCRM, _ id: RecordID<\(type)>) async throws { for try await row in zoho.\(accessor)[id].related(.\(list.name), selecting: .\(other.name)) { print(row as Any) } }")
        }
        if let choice = fields.filter({ !$0.values.isEmpty }).randomElement(using: &random), let nested = choice.nestedType {
            let value = any(choice.values.values.sorted()), second = any(choice.values.values.sorted())
            forms += [
                "func f\(n)(_ record: \(type)) -> Bool { record.\(choice.name) == .\(value) }",
                "func f\(n)(_ record: \(type)) -> Int { switch record.\(choice.name) { case .some(.\(value)): 1; default: 2 } }",
                "func f\(n)(_ choice: \(type).\(nested)) -> Int {\n    switch choice {\n    case .\(value), .\(second): 1\n    default: 2\n    }\n}",
                "let f\(n): \(type).\(nested) = .\(value)",
                "let f\(n): [\(type).\(nested)] = [.\(value), .\(second)]",
                "let f\(n) = \(type).\(nested).\(value)",
                "func f\(n)(_ flag: Bool) -> \(type).\(nested) { flag ? .\(value) : .\(second) }",
                "func f\(n)(_ flag: Bool) -> \(type).\(nested) {\n    if flag { return .\(value) }\n    return .\(second)\n}",
                "func f\(n)(_ choice: \(type).\(nested) = .\(value)) { print(choice) }",
                "func f\(n)(_ zoho: ZohoCRM) -> Any { zoho.\(accessor).search(.\(choice.name) == .\(value)) }",
                "func f\(n)(_ zoho: ZohoCRM) -> Any { zoho.\(accessor).search(.\(text) == \"x\" && .\(choice.name) != .\(value)) }",
                "func f\(n)() -> \(type).Draft { .init(name: \"x\") { $0.\(choice.name) = .\(value) } }",
                "func f\(n)(_ records: [\(type)]) -> Int { records.filter { $0.\(choice.name) == .\(value) }.count }",
                "func f\(n)(_ choice: \(type).\(nested)) {}\nfunc g\(n)() { f\(n)(.\(value)) }",
                "let f\(n): [\(type).\(nested): Int] = [.\(value): 1]",
                "func f\(n)(_ choices: [\(type).\(nested)]) -> Bool { choices.contains(.\(value)) }",
            ]
        }
        self.text += any(forms) + "\n"
    }
}
