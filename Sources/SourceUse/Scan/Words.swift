/// The words that the scan knows, by their numbers.
struct Words: Sendable {
    let `func`, `init`, `subscript`, `let`, `var`, `for`, `in`, `if`, `guard`, `while`, `switch`, `case`, `else`, `extension`: Int32
    let `struct`, `class`, `enum`, actor, `protocol`, `typealias`, `associatedtype`, `import`, `return`, this, bigSelf: Int32
    let `try`, `await`, `as`, `is`, `where`, `do`, `catch`, `defer`, `repeat`, get, set, willSet, didSet, `throws`, async, `default`: Int32
    let draft, update, delete, create, upsert, convert, id, `throw`, some, any, `inout`, `rethrows`: Int32
    /// After one of these comes an expression.
    let beforeExpression: Set<Int32>
    let keywords: Set<Int32>
    /// Methods that give what they are called on, or its elements.
    let keeping: Set<Int32>
    /// Methods that read whole records unless they are given fields.
    let reading: Set<Int32>
    /// Types that name a record type and are none of its members.
    let aside: Set<Int32>
    /// Views that call a closure with the elements of their first argument.
    let repeating: Set<Int32>

    init(_ table: inout NameTable) {
        func id(_ word: String) -> Int32 { table.id(word) }
        `func` = id("func"); `init` = id("init"); `subscript` = id("subscript"); `let` = id("let"); `var` = id("var"); `for` = id("for")
        `in` = id("in"); `if` = id("if"); `guard` = id("guard"); `while` = id("while"); `switch` = id("switch"); `case` = id("case")
        `else` = id("else"); `extension` = id("extension"); `struct` = id("struct"); `class` = id("class"); `enum` = id("enum")
        actor = id("actor"); `protocol` = id("protocol"); `typealias` = id("typealias"); `associatedtype` = id("associatedtype")
        `import` = id("import"); `return` = id("return"); this = id("self"); bigSelf = id("Self"); `try` = id("try"); `await` = id("await")
        `as` = id("as"); `is` = id("is"); `where` = id("where"); `do` = id("do"); `catch` = id("catch"); `defer` = id("defer")
        `repeat` = id("repeat"); get = id("get"); self.set = id("set"); willSet = id("willSet"); didSet = id("didSet"); `throws` = id("throws")
        async = id("async"); `default` = id("default"); draft = id("Draft"); update = id("update"); delete = id("delete")
        create = id("create"); upsert = id("upsert"); convert = id("convert"); self.id = id("id"); `throw` = id("throw"); some = id("some")
        any = id("any"); `inout` = id("inout"); `rethrows` = id("rethrows")
        beforeExpression = [`return`, `in`, `case`, `if`, `guard`, `while`, `switch`, `where`, `throw`, `try`, `await`, `else`, `is`, `as`]
        keywords = beforeExpression.union([
            `func`, `subscript`, `let`, `var`, `for`, `extension`, `struct`, `class`, `enum`, `protocol`, `typealias`, `associatedtype`,
            `import`, `do`, `catch`, `defer`, `repeat`, `throws`, `rethrows`, `default`, `inout`, some, any, async,
        ])
        keeping = Set(
            [
                "get", "find", "first", "last", "list", "search", "filter", "sorted", "prefix", "suffix", "dropFirst", "dropLast", "reversed",
                "collect", "lazy", "shuffled", "forEach", "map", "compactMap", "flatMap", "contains", "allSatisfy", "min", "max", "firstIndex",
                "removeAll", "append", "insert", "self", "Draft", "init", "select", "where", "limit", "offset", "orderBy", "order", "ordered",
                "groupBy", "grouped", "having", "rows", "create", "update", "upsert", "delete", "fullText", "count", "sum", "isLoaded", "isNull",
                "setting", "schema", "records", "detached", "query", "related", "joined", "sort", "partition", "remove", "replacing",
            ].map(id))
        reading = Set(["get", "find", "list", "search"].map(id))
        aside = Set(["RecordID", "Reference", "WriteReceipt", "BatchResult", "DeletedRecord"].map(id))
        repeating = Set(["ForEach", "List", "Table", "Picker"].map(id))
    }
}
