#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The toolchain's library that reads indices, opened at run time: nothing is linked, and tools without a toolchain do
/// without. Its header is `indexstore/indexstore.h` of the toolchain.
///
/// Its strings, a pointer and a length, are passed as `iovec`, which has the same layout and is known to C.
struct IndexStoreLibrary {
    typealias Handle = UnsafeMutableRawPointer
    typealias Create = @convention(c) (UnsafePointer<CChar>, UnsafeMutablePointer<Handle?>?) -> Handle?
    typealias CreateReader = @convention(c) (Handle, UnsafePointer<CChar>, UnsafeMutablePointer<Handle?>?) -> Handle?
    typealias Dispose = @convention(c) (Handle) -> Void
    typealias Text = @convention(c) (Handle) -> iovec
    typealias Member = @convention(c) (Handle) -> Handle?
    typealias Number = @convention(c) (Handle) -> UInt32
    typealias Roles = @convention(c) (Handle) -> UInt64
    typealias Names = @convention(c) (Handle, UInt32, Handle?, @convention(c) (Handle?, iovec) -> Bool) -> Bool
    typealias Members = @convention(c) (Handle, Handle?, @convention(c) (Handle?, Handle) -> Bool) -> Bool
    typealias LineColumn = @convention(c) (Handle, UnsafeMutablePointer<UInt32>, UnsafeMutablePointer<UInt32>) -> Void
    typealias Time = @convention(c) (Handle, UnsafeMutablePointer<Int64>, UnsafeMutablePointer<Int64>) -> Void

    let createStore: Create
    let disposeStore: Dispose
    let units: Names
    let createUnit: CreateReader
    let disposeUnit: Dispose
    let mainFile: Text
    let unitTime: Time
    let dependencies: Members
    let dependencyKind: Number
    let dependencyName: Text
    let createRecord: CreateReader
    let disposeRecord: Dispose
    let occurrences: Members
    let symbol: Member
    let roles: Roles
    let lineColumn: LineColumn
    let unifiedName: Text

    /// Nil if the library is not there, or is none that this tool knows.
    init?(path: String) {
        guard let library = dlopen(path, RTLD_LAZY | RTLD_LOCAL) else { return nil }
        func find<Function>(_ name: String, as type: Function.Type) -> Function? {
            dlsym(library, "indexstore_\(name)").map { unsafeBitCast($0, to: type) }
        }
        guard let createStore = find("store_create", as: Create.self), let disposeStore = find("store_dispose", as: Dispose.self),
            let units = find("store_units_apply_f", as: Names.self), let createUnit = find("unit_reader_create", as: CreateReader.self),
            let disposeUnit = find("unit_reader_dispose", as: Dispose.self), let mainFile = find("unit_reader_get_main_file", as: Text.self),
            let unitTime = find("unit_reader_get_modification_time", as: Time.self),
            let dependencies = find("unit_reader_dependencies_apply_f", as: Members.self),
            let dependencyKind = find("unit_dependency_get_kind", as: Number.self),
            let dependencyName = find("unit_dependency_get_name", as: Text.self),
            let createRecord = find("record_reader_create", as: CreateReader.self),
            let disposeRecord = find("record_reader_dispose", as: Dispose.self),
            let occurrences = find("record_reader_occurrences_apply_f", as: Members.self),
            let symbol = find("occurrence_get_symbol", as: Member.self), let roles = find("occurrence_get_roles", as: Roles.self),
            let lineColumn = find("occurrence_get_line_col", as: LineColumn.self), let unifiedName = find("symbol_get_usr", as: Text.self)
        else { return nil }
        self.createStore = createStore
        self.disposeStore = disposeStore
        self.units = units
        self.createUnit = createUnit
        self.disposeUnit = disposeUnit
        self.mainFile = mainFile
        self.unitTime = unitTime
        self.dependencies = dependencies
        self.dependencyKind = dependencyKind
        self.dependencyName = dependencyName
        self.createRecord = createRecord
        self.disposeRecord = disposeRecord
        self.occurrences = occurrences
        self.symbol = symbol
        self.roles = roles
        self.lineColumn = lineColumn
        self.unifiedName = unifiedName
    }

    static func text(_ value: iovec) -> String {
        guard let base = value.iov_base else { return "" }
        return String(decoding: UnsafeRawBufferPointer(start: base, count: value.iov_len), as: UTF8.self)
    }
}
