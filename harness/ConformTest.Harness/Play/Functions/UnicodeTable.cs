using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ConformTest.Harness.Play.Functions;

/// <summary>One of the tables of RFC 3454 and Unicode 3.2 in <c>fixtures/unicode/saslprep.txt</c>.</summary>
internal sealed class UnicodeTable
{
    private static readonly Lazy<ImmutableDictionary<string, UnicodeTable>> All = new(Read);

    private readonly ImmutableArray<(int From, int To)> _ranges;

    private UnicodeTable(IReadOnlyList<string> words)
    {
        Words = words;
        _ranges = [.. words.Where(word => !word.Contains('=')).Select(Range).Order()];
    }

    /// <summary>The table as it is written.</summary>
    public IReadOnlyList<string> Words { get; }

    public static UnicodeTable Of(string name) => All.Value[name];

    public bool Has(Rune rune)
    {
        var at = _ranges.BinarySearch((rune.Value, int.MaxValue));
        return at >= 0 || (~at > 0 && _ranges[~at - 1].To >= rune.Value);
    }

    /// <summary><c>300-314</c> or <c>300</c>.</summary>
    public static (int From, int To) Range(string word)
    {
        var ends = word.Split('-');
        return (Number(ends[0]), Number(ends[^1]));
    }

    /// <summary>Code points in hexadecimal, joined by plus signs, as a string.</summary>
    public static string Text(string word) => string.Concat(word.Split('+').Select(Number).Select(char.ConvertFromUtf32));

    private static int Number(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static ImmutableDictionary<string, UnicodeTable> Read()
    {
        using var reader = new StreamReader(typeof(UnicodeTable).Assembly.GetManifestResourceStream("unicode/saslprep.txt")!);
        var sections = reader.ReadToEnd().Split("\n\n").Skip(1).Select(section => section.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return sections.ToImmutableDictionary(words => words[0], words => new UnicodeTable(words[1..]));
    }
}
