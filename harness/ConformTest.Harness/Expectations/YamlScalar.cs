using System.Globalization;
using System.Text;

namespace ConformTest.Harness.Expectations;

/// <summary>Spells one string for YAML: plain where no reader could take it for anything else, in double quotes otherwise.</summary>
internal static class YamlScalar
{
    public static string Write(string value) => IsPlain(value) ? value : Quoted(value);

    private static bool IsPlain(string value) =>
        value.Length > 0
        && (char.IsAsciiLetter(value[0]) || (char.IsAsciiDigit(value[0]) && value.Any(char.IsAsciiLetter)))
        && value[^1] is not (' ' or ':')
        && value.All(character => character is >= ' ' and <= '~')
        && !value.Contains(": ", StringComparison.Ordinal)
        && !value.Contains(" #", StringComparison.Ordinal)
        && value.ToLowerInvariant() is not ("null" or "true" or "false" or "yes" or "no" or "on" or "off");

    /// <summary>In double quotes, whatever it is.</summary>
    public static string WriteQuoted(string value) => Quoted(value);

    private static string Quoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append(@"\n"),
                '\r' => text.Append(@"\r"),
                '\t' => text.Append(@"\t"),
                >= ' ' and <= '~' => text.Append(character),
                // Surrogates included: a reader that joins pairs gives the same string back.
                _ when char.IsLetter(character) => text.Append(character),
                _ => text.Append(@"\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }
        return text.Append('"').ToString();
    }
}
