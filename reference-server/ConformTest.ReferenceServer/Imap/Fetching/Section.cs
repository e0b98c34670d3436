using System.Text;

namespace ConformTest.ReferenceServer.Imap.Fetching;

/// <summary>What of a message or part a section names (RFC 9051 section 6.4.5.1).</summary>
internal enum SectionText
{
    /// <summary>The part itself, or the whole message.</summary>
    None,
    Header,
    HeaderFields,
    HeaderFieldsNot,
    Text,
    Mime,
}

/// <summary>A section specification.</summary>
/// <param name="Part">The numbers of section-part; none for the message itself.</param>
/// <param name="Text">What of it.</param>
/// <param name="Fields">The names of HEADER.FIELDS and HEADER.FIELDS.NOT.</param>
internal sealed record Section(IReadOnlyList<uint> Part, SectionText Text, IReadOnlyList<string> Fields)
{
    public static readonly Section Whole = new([], SectionText.None, []);

    /// <summary>The specification as responses repeat it, brackets included.</summary>
    public string Wire
    {
        get
        {
            var wire = new StringBuilder("[").AppendJoin('.', Part);
            if (Text != SectionText.None)
            {
                if (Part.Count > 0) wire.Append('.');
                wire.Append(Text switch
                {
                    SectionText.Header => "HEADER",
                    SectionText.HeaderFields => "HEADER.FIELDS",
                    SectionText.HeaderFieldsNot => "HEADER.FIELDS.NOT",
                    SectionText.Text => "TEXT",
                    _ => "MIME",
                });
            }

            if (Fields.Count > 0) wire.Append(" (").AppendJoin(' ', Fields.Select(FieldName)).Append(')');
            return wire.Append(']').ToString();
        }
    }

    // header-fld-name = astring
    private static string FieldName(string name) =>
        name.Length > 0 && name.All(c => c is > ' ' and < '\x7f' && !"(){%*\"\\".Contains(c)) ? name
            : $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
