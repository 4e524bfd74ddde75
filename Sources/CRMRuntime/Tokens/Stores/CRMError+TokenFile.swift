import Foundation

extension CRMError {
    /// What the system said about a token file, and what helps.
    ///
    /// - Parameter code: of `errno`.
    static func tokenFile(_ step: String, _ path: String, _ code: Int32) -> CRMError {
        let nextAction =
            switch code {
            case EACCES, EPERM:
                "Check the owner and the mode of the file and of its folder: they belong to the user who runs the app."
            case EROFS: "Keep the tokens on a disk that can be written: what is renewed has to be kept."
            case ENOSPC, EDQUOT: "Make room on the disk."
            case ENOTDIR, EISDIR: "Name a file in a folder; the folder is made if it is not there."
            default: "Check the file and its folder."
            }
        let reason = String(cString: strerror(code))
        return CRMError(
            .signIn(reason: "store"), "cannot \(step) the token file \(path): \(reason)", nextAction: nextAction,
            underlying: FileLock.error(code))
    }
}
