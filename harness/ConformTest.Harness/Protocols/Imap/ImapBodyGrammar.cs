using System.Collections.Immutable;

namespace ConformTest.Harness.Protocols.Imap;

/// <summary>The syntax of <c>body</c> (RFC 9051 and RFC 3501 section 9), as in BODY and BODYSTRUCTURE.</summary>
internal static class ImapBodyGrammar
{
    public static bool Fits(ImapValue value) =>
        value is ImapList { Items: { IsEmpty: false } items } && (items[0] is ImapList ? FitsMultipart(items) : FitsSinglePart(items));

    // 1*body SP media-subtype [SP body-ext-mpart]: nothing between the bodies.
    private static bool FitsMultipart(ImmutableArray<ImapValue> items)
    {
        var parts = items.TakeWhile(item => item is ImapList).Count();
        for (var index = 0; index < parts; index++)
        {
            if (items[index].Spaces > 0 || !Fits(items[index])) return false;
        }
        if (parts == items.Length || !ImapShapes.IsString(items[parts])) return false;
        var extension = items[(parts + 1)..];
        return extension.IsEmpty || (IsParameters(extension[0]) && FitsExtension(extension[1..]));
    }

    private static bool FitsSinglePart(ImmutableArray<ImapValue> items)
    {
        if (items.Length < 7 || !ImapShapes.IsString(items[0]) || !ImapShapes.IsString(items[1]) || !IsParameters(items[2])) return false;
        if (!ImapShapes.IsNstring(items[3]) || !ImapShapes.IsNstring(items[4]) || !ImapShapes.IsString(items[5])) return false;
        if (!ImapShapes.Fits(items[6], "number")) return false;
        var extension = items[7..];
        if (Octets.Is(items[0].Octets.Span, "TEXT"))
        {
            if (extension.IsEmpty || !ImapShapes.Fits(extension[0], "number64")) return false;
            extension = extension[1..];
        }
        else if (IsMessage(items) && extension is [ImapList, ..])
        {
            if (extension.Length < 3 || !ImapEnvelopeGrammar.Fits(extension[0]) || !Fits(extension[1]) || !ImapShapes.Fits(extension[2], "number64")) return false;
            extension = extension[3..];
        }
        return extension.IsEmpty || (ImapShapes.IsNstring(extension[0]) && FitsExtension(extension[1..]));
    }

    // [SP body-fld-dsp [SP body-fld-lang [SP body-fld-loc *(SP body-extension)]]]; what comes later is free.
    private static bool FitsExtension(ImmutableArray<ImapValue> items) =>
        (items.Length < 1 || IsDisposition(items[0]))
        && (items.Length < 2 || IsLanguage(items[1]))
        && (items.Length < 3 || ImapShapes.IsNstring(items[2]));

    private static bool IsParameters(ImapValue value) =>
        value is ImapNil || (value is ImapList { Items: { Length: > 0 } items } && items.Length % 2 == 0 && items.All(ImapShapes.IsString));

    private static bool IsDisposition(ImapValue value) =>
        value is ImapNil || (value is ImapList { Items: [var kind, var parameters] } && ImapShapes.IsString(kind) && IsParameters(parameters));

    private static bool IsLanguage(ImapValue value) =>
        ImapShapes.IsNstring(value) || (value is ImapList { Items: { Length: > 0 } items } && items.All(ImapShapes.IsString));

    // A message whose structure could not be read is given as a basic part; the grammar forbids it, but only for names, not for what it is.
    private static bool IsMessage(ImmutableArray<ImapValue> items) =>
        Octets.Is(items[0].Octets.Span, "MESSAGE") && (Octets.Is(items[1].Octets.Span, "RFC822") || Octets.Is(items[1].Octets.Span, "GLOBAL"));
}
