using System.Globalization;

namespace ConformTest.ReferenceServer.Sasl;

/// <summary>The tables of RFC 3454 and of Unicode 3.2 that SASLprep names, read when a name or password outside ASCII comes first (fixtures/unicode).</summary>
internal sealed class StringprepTables
{
    private static readonly Lazy<StringprepTables> Read = new(() => new StringprepTables());

    private readonly Dictionary<string, CodePointSet> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<int, int> _classes = [];
    private readonly Dictionary<int, int[]> _decompositions = [];
    private readonly Dictionary<(int, int), int> _compositions = [];

    private StringprepTables()
    {
        using var stream = typeof(StringprepTables).Assembly.GetManifestResourceStream("unicode/saslprep.txt")!;
        using var reader = new StreamReader(stream);
        var table = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("  ", StringComparison.Ordinal)) Add(table, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            else if (!line.StartsWith('#')) table = line;
        }

        Nothing = _sets["nothing"];
        OtherSpace = _sets["space"];
        Prohibited = _sets["prohibited"];
        Unassigned = _sets["unassigned"];
        RightToLeft = _sets["right-to-left"];
        LeftToRight = _sets["left-to-right"];
    }

    public static StringprepTables Instance => Read.Value;

    /// <summary>Table B.1.</summary>
    public CodePointSet Nothing { get; }

    /// <summary>Table C.1.2.</summary>
    public CodePointSet OtherSpace { get; }

    /// <summary>Tables C.1.2 to C.9 (RFC 4013 section 2.3).</summary>
    public CodePointSet Prohibited { get; }

    /// <summary>Table A.1.</summary>
    public CodePointSet Unassigned { get; }

    /// <summary>Table D.1.</summary>
    public CodePointSet RightToLeft { get; }

    /// <summary>Table D.2.</summary>
    public CodePointSet LeftToRight { get; }

    /// <summary>The canonical combining class; 0 for what begins a character.</summary>
    public int ClassOf(int point) => _classes.GetValueOrDefault(point);

    /// <summary>The full compatibility decomposition; null where a character is its own.</summary>
    public int[]? Decomposition(int point) => _decompositions.GetValueOrDefault(point);

    /// <summary>The primary composite of two; 0 where they stay two.</summary>
    public int Composition(int first, int second) => _compositions.GetValueOrDefault((first, second));

    private void Add(string table, string[] words)
    {
        foreach (var word in words)
        {
            var (left, right) = word.Split('=') is [var name, var value] ? (name, value) : ("", word);
            switch (table)
            {
                case "class":
                    var (first, last) = Range(right);
                    for (var point = first; point <= last; point++) _classes[point] = int.Parse(left, CultureInfo.InvariantCulture);
                    break;
                case "decompose":
                    _decompositions[Point(left)] = [.. right.Split('+').Select(Point)];
                    break;
                case "compose":
                    var pair = left.Split('+');
                    _compositions[(Point(pair[0]), Point(pair[1]))] = Point(right);
                    break;
                default:
                    if (!_sets.TryGetValue(table, out var set)) _sets[table] = set = new CodePointSet();
                    set.Add(Range(right));
                    break;
            }
        }
    }

    private static (int First, int Last) Range(string word) => word.Split('-') is [var first, var last] ? (Point(first), Point(last)) : (Point(word), Point(word));

    private static int Point(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}

/// <summary>A set of code points as ranges in ascending order.</summary>
internal sealed class CodePointSet
{
    private readonly List<(int First, int Last)> _ranges = [];

    public void Add((int First, int Last) range) => _ranges.Add(range);

    public bool Contains(int point)
    {
        var (low, high) = (0, _ranges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (point < _ranges[middle].First) high = middle - 1;
            else if (point > _ranges[middle].Last) low = middle + 1;
            else return true;
        }

        return false;
    }
}
