/// The content type that the end of a file name stands for.
public enum FileMediaType {
    /// `image/png` for `Plan.PNG`; `application/octet-stream` for an end that is not known.
    public static func of(fileName: String) -> String {
        guard let dot = fileName.lastIndex(of: ".") else { return unknown }
        return byExtension[fileName[fileName.index(after: dot)...].lowercased()] ?? unknown
    }

    public static let unknown = "application/octet-stream"

    /// The files of offices. Each is in the registry of media types of the IANA.
    private static let byExtension: [String: String] = [
        "pdf": "application/pdf", "rtf": "application/rtf", "zip": "application/zip", "gz": "application/gzip",
        "json": "application/json", "xml": "application/xml", "p7m": "application/pkcs7-mime",
        "txt": "text/plain", "log": "text/plain", "csv": "text/csv", "htm": "text/html", "html": "text/html",
        "css": "text/css", "ics": "text/calendar", "vcf": "text/vcard", "md": "text/markdown",
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp",
        "webp": "image/webp", "tif": "image/tiff", "tiff": "image/tiff", "svg": "image/svg+xml",
        "heic": "image/heic", "heif": "image/heif", "avif": "image/avif",
        "mp3": "audio/mpeg", "m4a": "audio/mp4", "wav": "audio/vnd.wave", "ogg": "audio/ogg",
        "mp4": "video/mp4", "mov": "video/quicktime", "webm": "video/webm", "mpeg": "video/mpeg",
        "eml": "message/rfc822",
        "doc": "application/msword", "xls": "application/vnd.ms-excel", "ppt": "application/vnd.ms-powerpoint",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt": "application/vnd.oasis.opendocument.text", "ods": "application/vnd.oasis.opendocument.spreadsheet",
        "odp": "application/vnd.oasis.opendocument.presentation",
    ]
}
