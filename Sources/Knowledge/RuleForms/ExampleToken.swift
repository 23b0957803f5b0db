/// Tokens for the examples of rules: made up, for the clock of the examples (2026-03-02T08:00:00Z).
///
/// Their signatures are the base64url of "made up for an example, signs nothing".
enum ExampleToken {
    /// Valid from 2026-02-20T08:00:00Z to 2026-02-23T08:00:00Z: over when the examples' logs begin.
    static let expired = token(
        "eyJTQ0NNVG9rZW5DYXRlZ29yeSI6IlNDQ01QcmVBdXRoVG9rZW4iLCJBdXRob3JpdHkiOiJTQ0NNIiwiTGljZW5zZSI6IlNDQ00i"
            + "LCJUeXBlIjoiQnVsa1JlZ2lzdHJhdGlvbiIsIlRlbmFudElkIjoiNUYwQjhDMUUtM0Q3QS00QjVFLTlBNDQtNkMxRDJFM0Y0QTVC"
            + "IiwiVW5pcXVlSWQiOiIxMTExMTExMS0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDEiLCJpc3MiOiJ1cm46c2NjbTpvYXV0aDI6"
            + "NWYwYjhjMWUtM2Q3YS00YjVlLTlhNDQtNmMxZDJlM2Y0YTViIiwiYXVkIjoidXJuOnNjY206c2VydmljZSIsImV4cCI6MTc3MTgz"
            + "MzYwMCwibmJmIjoxNzcxNTc0NDAwfQ"
    )

    /// Valid from 2026-03-01T08:00:00Z to 2026-03-04T08:00:00Z.
    static let valid = token(
        "eyJTQ0NNVG9rZW5DYXRlZ29yeSI6IlNDQ01QcmVBdXRoVG9rZW4iLCJBdXRob3JpdHkiOiJTQ0NNIiwiTGljZW5zZSI6IlNDQ00i"
            + "LCJUeXBlIjoiQnVsa1JlZ2lzdHJhdGlvbiIsIlRlbmFudElkIjoiNUYwQjhDMUUtM0Q3QS00QjVFLTlBNDQtNkMxRDJFM0Y0QTVC"
            + "IiwiVW5pcXVlSWQiOiIxMTExMTExMS0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDIiLCJpc3MiOiJ1cm46c2NjbTpvYXV0aDI6"
            + "NWYwYjhjMWUtM2Q3YS00YjVlLTlhNDQtNmMxZDJlM2Y0YTViIiwiYXVkIjoidXJuOnNjY206c2VydmljZSIsImV4cCI6MTc3MjYx"
            + "MTIwMCwibmJmIjoxNzcyMzUyMDAwfQ"
    )

    /// Valid from 2026-02-27T20:00:00Z to 2026-03-02T20:00:00Z: twelve hours are left.
    static let ending = token(
        "eyJTQ0NNVG9rZW5DYXRlZ29yeSI6IlNDQ01QcmVBdXRoVG9rZW4iLCJBdXRob3JpdHkiOiJTQ0NNIiwiTGljZW5zZSI6IlNDQ00i"
            + "LCJUeXBlIjoiQnVsa1JlZ2lzdHJhdGlvbiIsIlRlbmFudElkIjoiNUYwQjhDMUUtM0Q3QS00QjVFLTlBNDQtNkMxRDJFM0Y0QTVC"
            + "IiwiVW5pcXVlSWQiOiIxMTExMTExMS0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDMiLCJpc3MiOiJ1cm46c2NjbTpvYXV0aDI6"
            + "NWYwYjhjMWUtM2Q3YS00YjVlLTlhNDQtNmMxZDJlM2Y0YTViIiwiYXVkIjoidXJuOnNjY206c2VydmljZSIsImV4cCI6MTc3MjQ4"
            + "MTYwMCwibmJmIjoxNzcyMjIyNDAwfQ"
    )

    /// The valid one with a letter of UniqueId changed.
    static let damaged = token(
        "eyJTQ0NNVG9rZW5DYXRlZ29yeSI6IlNDQ01QcmVBdXRoVG9rZW4iLCJBdXRob3JpdHkiOiJTQ0NNIiwiTGljZW5zZSI6IlNDQ00i"
            + "LCJUeXBlIjoiQnVsa1JlZ2lzdHJhdGlvbiIsIlRlbmFudElkIjoiNUYwQjhDMUUtM0Q3QS00QjVFLTlBNDQtNkMxRDJFM0Y0QTVC"
            + "IiwiVW5pcXVlSWQiOiJwMTExMTExMS0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDIiLCJpc3MiOiJ1cm46c2NjbTpvYXV0aDI6"
            + "NWYwYjhjMWUtM2Q3YS00YjVlLTlhNDQtNmMxZDJlM2Y0YTViIiwiYXVkIjoidXJuOnNjY206c2VydmljZSIsImV4cCI6MTc3MjYx"
            + "MTIwMCwibmJmIjoxNzcyMzUyMDAwfQ"
    )

    /// Valid for 30 days from 2026-03-01T08:00:00Z.
    static let long = token(
        "eyJTQ0NNVG9rZW5DYXRlZ29yeSI6IlNDQ01QcmVBdXRoVG9rZW4iLCJBdXRob3JpdHkiOiJTQ0NNIiwiTGljZW5zZSI6IlNDQ00i"
            + "LCJUeXBlIjoiQnVsa1JlZ2lzdHJhdGlvbiIsIlRlbmFudElkIjoiNUYwQjhDMUUtM0Q3QS00QjVFLTlBNDQtNkMxRDJFM0Y0QTVC"
            + "IiwiVW5pcXVlSWQiOiIxMTExMTExMS0wMDAwLTQwMDAtODAwMC0wMDAwMDAwMDAwMDQiLCJpc3MiOiJ1cm46c2NjbTpvYXV0aDI6"
            + "NWYwYjhjMWUtM2Q3YS00YjVlLTlhNDQtNmMxZDJlM2Y0YTViIiwiYXVkIjoidXJuOnNjY206c2VydmljZSIsImV4cCI6MTc3NDk0"
            + "NDAwMCwibmJmIjoxNzcyMzUyMDAwfQ"
    )

    /// A line of ccmsetup.log as a device on the internet writes it.
    static func commandLine(_ token: String) -> String {
        """
        Ccmsetup command line: "ccmsetup.exe" /mp:https://gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017 \
        CCMHOSTNAME=gw.contoso.com/CCM_Proxy_MutualAuth/72057594037928017 SMSSITECODE=P01 SMSMP=https://mp01.contoso.com \
        /regtoken:\(token)
        """
    }

    private static func token(_ payload: String) -> String {
        header + "." + payload + "." + signature
    }

    private static let header = "eyJ0eXAiOiJKV1QiLCJhbGciOiJSUzI1NiIsIng1dCI6IlZfbTJ4ZFZBczExVGt4WnZYT0RZMVZKOU94TSJ9"

    private static let signature =
        "bWFkZSB1cCBmb3IgYW4gZXhhbXBsZSwgc2lnbnMgbm90aGluZzsgbWFkZSB1cCBmb3IgYW4gZXhhbXBsZSwgc2lnbnMgbm90aGlu"
        + "ZzsgbWFkZSB1cCBmb3IgYW4gZXhhbXBsZSwgc2lnbnMgbm90aGluZzsgbWFkZSB1cCBmb3IgYW4gZXhhbXBsZSwgc2lnbnMgbm90"
        + "aGluZzsgbWFkZSB1cCBmb3IgYW4gZXhhbXBsZSwgc2lnbnMgbm90aGluZzsgbWFkZSB1cCBmb3IgYW4gZXhhbXBsZSwgc2lnbnMg"
        + "bm90aGluZzsgbWFkZSB1cCBmb3IgYW4gZXhhbXBsZQ"
}
