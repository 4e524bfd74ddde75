import BindingsFiles

/// Files that are only touched when their content changes: the tool of builds writes in the same way.
typealias TextFile = BindingsFiles.TextFile
