import Foundation
import SourceUse

/// An index that the compiler has written while it built: `.build/<platform>/debug/index/store`.
struct IndexStore {
    private let library: IndexStoreLibrary
    private let store: IndexStoreLibrary.Handle

    /// A file of the index: when it was compiled, and where its symbols are kept.
    struct Unit {
        let file: String
        /// Seconds since 1970.
        let time: Int64
        let records: [String]
    }

    init?(library: IndexStoreLibrary, folder: String) {
        guard let store = library.createStore(folder, nil) else { return nil }
        self.library = library
        self.store = store
    }

    func close() { library.disposeStore(store) }

    /// What C calls back with.
    private final class Box<Value> {
        let library: IndexStoreLibrary
        var values: [Value] = []
        init(_ library: IndexStoreLibrary) { self.library = library }
    }

    private func gather<Value>(_: Value.Type, _ body: (IndexStoreLibrary.Handle) -> Void) -> [Value] {
        let box = Box<Value>(library)
        withExtendedLifetime(box) { body(Unmanaged.passUnretained(box).toOpaque()) }
        return box.values
    }

    /// The newest unit of each file.
    func units() -> [String: Unit] {
        let names = gather(String.self) { box in
            _ = library.units(store, 0, box) { box, name in
                guard let box else { return false }
                Unmanaged<Box<String>>.fromOpaque(box).takeUnretainedValue().values.append(IndexStoreLibrary.text(name))
                return true
            }
        }
        var result: [String: Unit] = [:]
        for name in names {
            guard let reader = library.createUnit(store, name, nil) else { continue }
            defer { library.disposeUnit(reader) }
            let file = IndexStoreLibrary.text(library.mainFile(reader))
            guard !file.isEmpty else { continue }
            var seconds: Int64 = 0
            var nanoseconds: Int64 = 0
            library.unitTime(reader, &seconds, &nanoseconds)
            if let known = result[file], known.time > seconds { continue }
            let records = gather(String.self) { box in
                _ = library.dependencies(reader, box) { box, dependency in
                    guard let box else { return false }
                    let values = Unmanaged<Box<String>>.fromOpaque(box).takeUnretainedValue()
                    // 2: a record; 1 is a unit, 3 a file.
                    if values.library.dependencyKind(dependency) == 2 {
                        values.values.append(IndexStoreLibrary.text(values.library.dependencyName(dependency)))
                    }
                    return true
                }
            }
            result[file] = Unit(file: file, time: seconds, records: records)
        }
        return result
    }

    /// Everything that stands in the unit's own file.
    func occurrences(of unit: Unit) -> [IndexedFile.Occurrence] {
        unit.records.flatMap { name -> [IndexedFile.Occurrence] in
            guard let reader = library.createRecord(store, name, nil) else { return [] }
            defer { library.disposeRecord(reader) }
            return gather(IndexedFile.Occurrence.self) { box in
                _ = library.occurrences(reader, box) { box, occurrence in
                    guard let box else { return false }
                    let values = Unmanaged<Box<IndexedFile.Occurrence>>.fromOpaque(box).takeUnretainedValue()
                    let library = values.library
                    guard let symbol = library.symbol(occurrence) else { return true }
                    var line: UInt32 = 0
                    var column: UInt32 = 0
                    library.lineColumn(occurrence, &line, &column)
                    let roles = library.roles(occurrence)
                    // Implicit ones, such as accessors, stand nowhere in the text. 1 << 1: definition, 1 << 8: implicit.
                    guard roles & (1 << 8) == 0 else { return true }
                    values.values.append(
                        IndexedFile.Occurrence(
                            symbol: IndexStoreLibrary.text(library.unifiedName(symbol)), line: Int(line), column: Int(column),
                            isDefinition: roles & (1 << 1) != 0))
                    return true
                }
            }
        }
    }
}
