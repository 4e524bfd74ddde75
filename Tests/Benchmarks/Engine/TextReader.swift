import RecordCore

/// Makes the strings of records through the accessors that generated code calls.
struct TextReader {
    private var texts: [Int] = []
    private var lookups: [Int] = []
    private var users: [Int] = []
    private var lists: [Int] = []
    private var tags: [Int] = []
    private var lines: [Int] = []

    init(_ module: ModuleSpec) {
        for (index, field) in module.fields.enumerated() {
            switch field.kind {
            case .text, .longText, .email, .phone, .url, .picklist: texts.append(index)
            case .lookup: lookups.append(index)
            case .user: users.append(index)
            case .multiPicklist: lists.append(index)
            case .tags: tags.append(index)
            case .lines: lines.append(index)
            case .id, .boolean, .integer, .double, .money, .date, .dateTime: break
            }
        }
    }

    /// Makes a `String` of every text field; returns their length.
    func readTexts(_ row: RecordStorage) -> Int {
        var length = 0
        for index in texts { length &+= row.text(index)?.utf8.count ?? 0 }
        return length
    }

    /// The same, and of every name, address, list element, tag and note inside the record.
    func readAllTexts(_ row: RecordStorage) -> Int {
        var length = readTexts(row)
        for index in lookups { length &+= row.anyReference(index)?.name?.utf8.count ?? 0 }
        for index in users {
            guard let user = row.user(index) else { continue }
            length &+= (user.name?.utf8.count ?? 0) &+ (user.email?.utf8.count ?? 0)
        }
        for index in lists {
            for text in row.texts(index) ?? [] { length &+= text.utf8.count }
        }
        for index in tags {
            let tags: [SampleTag] = row.rows(index) ?? []
            for tag in tags { length &+= (tag.name?.utf8.count ?? 0) &+ (tag.colorCode?.utf8.count ?? 0) }
        }
        for index in lines {
            let lines: [SampleLine] = row.rows(index) ?? []
            for line in lines { length &+= (line.notes?.utf8.count ?? 0) &+ (line.product?.name?.utf8.count ?? 0) }
        }
        return length
    }
}
