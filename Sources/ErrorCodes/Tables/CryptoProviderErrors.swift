extension ErrorFamilyTable {
    /// [MS-ERREF] and `winerror.h` agree on these numbers; they come from key storage, the TPM included.
    static let cryptoProvider = ErrorFamilyTable(
        family: .cryptoProvider,
        source: .hresults,
        confidence: .twoSources,
        rows: cryptoProviderRows
    )
}

private let cryptoProviderRows: [ErrorRow] = [
    ErrorRow(0x8009_0001, "NTE_BAD_UID", "The provider's identifier is not valid."),
    ErrorRow(0x8009_0002, "NTE_BAD_HASH", "The hash is not valid."),
    ErrorRow(0x8009_0003, "NTE_BAD_KEY", "The key is not valid."),
    ErrorRow(0x8009_0004, "NTE_BAD_LEN", "A length is not valid."),
    ErrorRow(
        0x8009_0005,
        "NTE_BAD_DATA",
        """
        The data is not valid. The client logs it when protected data was made with another key, for example after \
        imaging.
        """
    ),
    ErrorRow(0x8009_0006, "NTE_BAD_SIGNATURE", "The signature is not valid."),
    ErrorRow(0x8009_0007, "NTE_BAD_VER", "The provider's version does not fit."),
    ErrorRow(0x8009_0008, "NTE_BAD_ALGID", "The algorithm is not known or not allowed here."),
    ErrorRow(0x8009_0009, "NTE_BAD_FLAGS", "The flags are not valid."),
    ErrorRow(0x8009_000a, "NTE_BAD_TYPE", "The type is not valid."),
    ErrorRow(0x8009_000b, "NTE_BAD_KEY_STATE", "The key's state does not allow the use; often it may not be exported."),
    ErrorRow(0x8009_000d, "NTE_NO_KEY", "The key does not exist."),
    ErrorRow(0x8009_000e, "NTE_NO_MEMORY", "There is not enough memory for the operation."),
    ErrorRow(0x8009_000f, "NTE_EXISTS", "The key or container exists already."),
    ErrorRow(0x8009_0010, "NTE_PERM", "Access to the key was denied."),
    ErrorRow(0x8009_0011, "NTE_NOT_FOUND", "The key or object was not found."),
    ErrorRow(0x8009_0013, "NTE_BAD_PROVIDER", "The provider is not valid."),
    ErrorRow(
        0x8009_0014,
        "NTE_BAD_PROV_TYPE",
        "The provider's type is not valid; the certificate's key may be in another kind of provider."
    ),
    ErrorRow(0x8009_0015, "NTE_BAD_PUBLIC_KEY", "The public key is not valid."),
    ErrorRow(
        0x8009_0016,
        "NTE_BAD_KEYSET",
        """
        The key set does not exist. The private key is gone, or the TPM was cleared; the certificate or the \
        registration must be made anew.
        """
    ),
    ErrorRow(0x8009_0017, "NTE_PROV_TYPE_NOT_DEF", "The type of provider is not registered."),
    ErrorRow(0x8009_0019, "NTE_KEYSET_NOT_DEF", "The key set is not defined."),
    ErrorRow(0x8009_001d, "NTE_PROVIDER_DLL_FAIL", "The provider's library did not load correctly."),
    ErrorRow(0x8009_001e, "NTE_PROV_DLL_NOT_FOUND", "The provider's library was not found."),
    ErrorRow(0x8009_001f, "NTE_BAD_KEYSET_PARAM", "The name of the key set is not valid."),
    ErrorRow(0x8009_0020, "NTE_FAIL", "The provider failed inside."),
    ErrorRow(0x8009_0021, "NTE_SYS_ERR", "A system error occurred in the provider."),
    ErrorRow(
        0x8009_0022,
        "NTE_SILENT_CONTEXT",
        "The operation needs a dialog, which a service cannot show. The private key asks for a confirmation or PIN."
    ),
    ErrorRow(0x8009_0024, "NTE_TEMPORARY_PROFILE", "The user's profile is a temporary one, so keys cannot be kept."),
    ErrorRow(0x8009_0026, "NTE_INVALID_HANDLE", "A handle of the provider is not valid."),
    ErrorRow(0x8009_0027, "NTE_INVALID_PARAMETER", "A parameter is not valid."),
    ErrorRow(0x8009_0028, "NTE_BUFFER_TOO_SMALL", "A buffer is too small."),
    ErrorRow(0x8009_0029, "NTE_NOT_SUPPORTED", "The provider or TPM does not support the operation."),
    ErrorRow(0x8009_002a, "NTE_NO_MORE_ITEMS", "There are no more items; the end of a listing."),
    ErrorRow(0x8009_002c, "NTE_DECRYPTION_FAILURE", "The data could not be decrypted with the key."),
    ErrorRow(0x8009_002d, "NTE_INTERNAL_ERROR", "The key storage met an internal error."),
    ErrorRow(0x8009_0030, "NTE_DEVICE_NOT_READY", "The device that holds the key, such as the TPM, is not ready."),
    ErrorRow(
        0x8009_0031,
        "NTE_AUTHENTICATION_IGNORED",
        "The TPM is locked against guessing; wait until the lock ends."
    ),
    ErrorRow(0x8009_0034, "NTE_ENCRYPTION_FAILURE", "The data could not be encrypted."),
    ErrorRow(0x8009_0035, "NTE_DEVICE_NOT_FOUND", "The device that holds the key was not found."),
]
