/// What servers take at once.
package enum VtigerLimits {
    /// Bytes of a GET call's query, percent-encoded. A web server's request line takes about 8 kB as it is installed
    /// (8,190 for Apache), which method, path, session name and protocol share.
    package static let query = 7_800
    /// Rows that one query gives at most.
    package static let rows = 100
}
