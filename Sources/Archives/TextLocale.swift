#if canImport(CArchive)
    private import CArchive

    /// Names of entries are handed over in the locale's encoding. What the user has set may be plain ASCII, in which
    /// most names could not be told, so each look at one is done in UTF-8, by this thread alone.
    enum TextLocale {
        /// `nil` where the system has none of them; names in ASCII can be told all the same.
        nonisolated(unsafe) private static let utf8: locale_t? =
            newlocale(LC_CTYPE_MASK_UTF8, "C.UTF-8", nil) ?? newlocale(LC_CTYPE_MASK_UTF8, "en_US.UTF-8", nil)

        /// `LC_CTYPE_MASK`, which some systems write as a shift that Swift does not import.
        #if canImport(Darwin)
            private static let LC_CTYPE_MASK_UTF8: Int32 = 1 << 1
        #else
            private static let LC_CTYPE_MASK_UTF8: Int32 = 1 << 0
        #endif

        static func with<Value>(_ work: () -> Value) -> Value {
            guard let utf8 else { return work() }
            let before = uselocale(utf8)
            defer { _ = uselocale(before) }
            return work()
        }
    }
#endif
