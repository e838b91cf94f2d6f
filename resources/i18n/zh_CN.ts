<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name></name>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Acumen and privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns files into decisions: open a table, ask, judge the answer, use it on the next file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything happens on this computer. No file, no column name and no figure is sent anywhere, and there is no account and no counting of use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A project remembers where a file is and what was learned. A model file holds figures about the columns, and no rows of the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. Built with Qt, scikit-learn, LightGBM, ONNX Runtime and Arrow.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Acumen and privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Block</name>
    <message>
        <source>Show the numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CandidatesSection</name>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share in the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Copy picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture as PNG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save drawing as SVG…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save figures as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClassErrors</name>
    <message>
        <source>all others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is called what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer to look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One answer against all others:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColumnPanel</name>
    <message>
        <source>This is what I want to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the column holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n other value(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Something went wrong inside Acumen. The details are in {log}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows answered; the answers are in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} rows, {columns} columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Predict “{target}” for each row from %n column(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What this sample is not for: {sentence}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {step} of 4: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learn from it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>judge the answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use it on the next file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search commands and columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has this name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to {tab}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about {column}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CurveRows</name>
    <message>
        <source>Calls that are right, and how many are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentages at their word</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataHeader</name>
    <message>
        <source>Nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missing} of {rows} rows have no value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} missing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message>
        <source>Open a table to see what is in it, what Acumen understood, and what is doubtful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything done before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) copied</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{cells} cells are too many for the clipboard. Select fewer rows or columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows}, {columns}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It holds {rows} and {columns}: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sheet “{sheet}” of a workbook.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text file in {encoding}, its columns separated by {delimiter}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text file in {encoding} with nothing that separates columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table “{table}” of a SQLite database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Parquet file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An Arrow file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A JSON file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n with numbers</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with categories</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with yes or no</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with dates</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with text</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with ids</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with pictures</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) missing, all in “{column}”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) missing in {columns} columns, most of them in “{column}” ({worst}).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words in a cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This column is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row has the same value, so there is nothing to learn from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This column only names the row. It is not used for learning.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every value is different: this column may only name the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It only names the row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read as {encoding}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separate at {delimiter}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row is data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point starts the decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A comma starts the decimals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>vertical bars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spaces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese, simplified (GB 18030)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese, traditional (Big5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese (Shift-JIS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean (CP949)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew (Windows-1255)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai (Windows-874)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Table of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what I want to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected cells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The command was not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The problem is: {problem}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is possible with: acumen --help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{setting}” was not understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A setting names a column and one of its kinds: {kinds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it like this: --set COLUMN.kind=category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations cannot be made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version learns categories and numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use “acumen train” for now, or wait for the next version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was not found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file at {path}. It may have been moved, renamed or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, or look for the file where it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be opened as a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a folder, not a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open one of the files inside the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not allow it to be read, or another program holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program, copy the file to another folder, or ask its owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be read to its end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system reports: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the disk or network place is connected, then open the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it, not even column names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save or export the data again, then open the new file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” has no rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has column names ({columns}) and nothing below them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file that has at least one row of data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” does not hold a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content is none of the kinds of file that are understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a CSV or text file, an Excel workbook, or a Parquet, JSON or SQLite file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It looks like a {format} file, but its content is broken or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy, download or export the file again, then open the new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be split into rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After about {rows} rows a quotation mark is opened and never closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the stray quotation mark, or export the file again as Excel or Parquet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be read as {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The encoding is unknown, or the file holds bytes that it does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another encoding, or let it be found out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}” in “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheets are: {sheets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick one of these sheets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table “{table}” in “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tables are: {tables}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick one of these tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” holds no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be opened, but there is no filled sheet or table in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that this is the right file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is protected by a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content cannot be read without the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it in the program that made it, remove the password, and save a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is too large for this computer right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It needs about {needed} MB of memory and {free} MB are free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or open a file with fewer rows or columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cleaning steps cannot be replayed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They contain the step “{step}”, which this version does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the version of Acumen that made them, or a newer one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cleaning steps in “{file}” cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not there, or is not a list of steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file of cleaning steps that was saved by Acumen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This step needs more memory than is free right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or use fewer rows or columns, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space or choose another place. Nothing that was saved before is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refused to write there: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder that belongs to you, or close the program that has the file open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column “{column}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns are: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick one of these columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file would not answer exactly as the model that was judged (largest difference {difference}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again without columns of unusual content, or report this with the log.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of Acumen is missing: “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was installed with Acumen and has been moved or deleted since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Acumen again; data, projects and models stay where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of Acumen is damaged and is not used: “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content differs from what was installed with Acumen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of Acumen's built-in models cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is missing or damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project “{file}” could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in another folder, or connect the drive it is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refused to read it: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the file to a folder that belongs to you and open the copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be opened as a project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not made by Acumen, or it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick a file that ends in .acumen, or open the data file itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project “{file}” could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged, for instance by an interrupted copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an earlier copy of the project, or open the data file and start again from there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was saved by a newer Acumen (project version {version}; this one knows up to {known}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer Acumen and open the project there. The file was not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project “{file}” could not be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is open in another Acumen window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other window, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project “{file}” could not be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file or its folder can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project under another name, in a folder that belongs to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project “{file}” could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This run could not be saved in the project.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its model file “{file}” is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again. The runs before it are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file does not fit the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has none of the columns that the model needs: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file with these columns, or train a model on a file like this one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is not a model file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content is damaged or is something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a .onnx file that was saved by Acumen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a model of another program: it does not say which columns it needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be opened by this version of Acumen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was saved by a newer version (model format {found}; this one knows {known}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the newer version of Acumen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” was not opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for something that an Acumen model never needs ({found}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not use this file. Ask for a fresh copy where it came from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is larger than 1 GB, which no Acumen model is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system said: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the file is there and may be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its content is damaged or was changed: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ending “{ending}” is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a name that ends in .csv, .xlsx or .parquet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” cannot hold all rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sheet of Excel ends at row 1,048,576.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as .csv or .parquet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough data to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {rows} rows have a value in “{target}”; at least {needed} are needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file with more rows, or ask about another column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to learn about “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has the same value in every row ({value}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about another column, or open a file where it varies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough data to learn “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer than two of its values occur in {needed} or more rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file with more rows for each value, or ask about another column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{target}” has too many different values to predict one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has {distinct} different values; up to {most} can be told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group its values into fewer, or ask about another column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{target}” cannot be predicted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its values are different in almost every row: they name the row or describe it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about a column whose values repeat, or about a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds dates, and dates are not predicted in this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask about a number, such as the days until the date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{target}” cannot be predicted as a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its values are words, such as “{value}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict it as a category, or ask about another column.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no column to learn “{target}” from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every other column is empty, always the same, or only names the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep one of the columns that are left out, or open a file with more columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{positive}” is not a value of “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its values are: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of these values as the answer that matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers were not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{file}” is the file that is being read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name for the answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work stopped in the middle.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of Acumen that does the work crashed (code {code}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again with this file, try fewer columns. Nothing that was saved is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system ended it, most likely because the computer ran out of memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or use fewer rows or columns, then try again. Nothing that was saved is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system refused to start another process: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work could not be finished.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then try again. Nothing that was saved before is lost.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrsSection</name>
    <message>
        <source>Where it errs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Tables, projects and models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing now stops it, and what this run has learned so far is lost. Everything else is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>Sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing doubtful.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line of the table: one customer, one house, one order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing that is known about every row, such as the age or the price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the values of a column are: numbers, categories, yes or no, dates, text, or an id. Acumen finds it out and learns differently from each; a wrong guess is corrected on the Data tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value that only names the row, such as a customer number. It says nothing about rows to come, so nothing is learned from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells without a value. Learning and answering work with them; that a value is missing can itself be a clue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many values there are when each is counted only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The median: half of the rows lie below it and half above. A few extreme values do not move it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum of all values divided by their number. A few extreme values can pull it far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which characters the bytes of a text file stand for. With a wrong one, accents and Chinese characters turn into nonsense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The character that ends one cell of a text file and starts the next, often a comma.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in the file that Acumen had to guess. It is shown with the evidence and with what else it could be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column that is to be known for new rows. Its past values are what learning learns from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the model answers for a row: the likeliest category, or a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure the model is of an answer, from 0 to 100 %. Of all rows given 70 %, about 70 in 100 should turn out that way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer that matters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one of two answers that something is done about, such as “leaves”. Precision and recall are counted for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding in past rows how the other columns go together with the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What training produces: a rule that answers for rows whose target is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The trained model as one .onnx file. It takes the columns as they are in the data, works on any computer without Acumen, and holds no rows of the training data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One way of learning. Several are tried on the same rows, and the better ones answer together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adds up one weight for each column. Simple, quick, and often hard to beat on small tables.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extra trees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hundreds of trees of yes-or-no questions, each grown a little differently; their answers are averaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boosted trees (LightGBM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trees of yes-or-no questions grown one after the other, each correcting those before it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weighted average of several learners' answers. It is usually better and steadier than any one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much one learner counts in the blend. All weights together are 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long training may take. More time tries more; the first answer comes within seconds anyway.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number that all chance in training starts from. The same file, settings and seed give the same model again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rows are split into parts; each part is answered by models that learned only from the other parts. So every row serves as an honest test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that are put aside before learning and used only to judge the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging a model on rows that it did not learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one gets without learning: always the commonest answer, or always the average. A useful model is clearly better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The range that the true figure most likely lies in: with other rows of the same sort the figure would come out a little different. Fewer rows make it wider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of rows that are answered right. It flatters where one answer is much commoner than the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share answered right within each class, averaged, so that rare classes count as much.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AUC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take one row of each answer at random: how often the model gives the higher probability to the right one. 0.5 is a coin toss, 1 is perfect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision averaged over all thresholds. It tells more than AUC where the answer that matters is rare.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the rows that the model calls so, the share that really are. Low precision means false alarms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the rows that really are so, the share that the model finds. Low recall means missed cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision and recall in one figure; it is high only where both are high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wrong the probabilities are, punishing sure mistakes hardest. Lower is better, 0 is perfect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The squared distance between probability and what happened, averaged. Lower is better, 0 is perfect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the probabilities are from what happens. With 3 %, an answer given 70 % comes true in about 67 to 73 of 100 cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The typical error in the unit of the target; large errors count more. Lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The average distance between prediction and truth, in the unit of the target. Lower is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the predictions are off by less than this, in the unit of the target.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R²</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The share of the differences between rows that the model explains. 0 is no better than the average, 1 is perfect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The probability from which a row is called so. A lower one finds more cases and raises more false alarms.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A table of what the rows are against what the model calls them; right answers lie on the diagonal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For every threshold: the share of cases found against the share of false alarms among all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision–recall curve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For every threshold: how many of the cases are found against how many of the alarms are right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The truth minus the prediction for one row: how much the model was short or over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much worse the answers get when the values of one column are shuffled. It shows what the model relies on, not what causes what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making probabilities mean what they say: 70 % should come true in 70 of 100 cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A column that would not be known yet when the answer is needed. It makes the model look far better than it will be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New rows differ from those that the model learned from. The more they do, the less its answers can be trusted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the figures add up to: ready to use, to be used with care, little better than a guess, or too little data to say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the model answer for every row of another file and save the answers beside the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked against training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model file was asked about rows of the training and gave the same answers as the model in memory.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoodSection</name>
    <message>
        <source>Use it on a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the model file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One .onnx file that answers the same anywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hundred rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To keep in mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likely between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>What the words mean</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Search the manual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Distribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{between}: {rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Ready to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use with care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No better than guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too little to judge</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HomeTab</name>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excel, CSV, Parquet, JSON or SQLite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a file here, or open one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Work in progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Opening the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning from the table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answering for every row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the model file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Learners</name>
    <message>
        <source>Random trees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Drop to score this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something is still running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One thing at a time is learned, read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until it ends, or stop it at the bottom of the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file has changed since this project was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The runs so far were learned from the file as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train again to learn from the file as it is now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommending from such a log is not part of this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log can be looked at, and any of its columns can be asked about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data file “{file}” is not where it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted; it used to be in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it from its new place to go on. The runs of this project can be used without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model was written to “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The project is saved as “{file}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed, and earlier runs are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in Acumen went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault of the program, not of the data. Saved work is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the details to the makers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>“{column}” is left out because it only names the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is left out because it is the same in every row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is left out because it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is left out because it repeats the answer “{target}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is left out by choice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is left out because pictures cannot be learned from yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {rows} rows have an answer: the judgement will be rough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{missing} rows have no value in “{column}”; nothing is learned from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values of “{column}” found in fewer than {needed} rows cannot be learned: {values}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{value}” is rare: {count} of {rows} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” holds dates. The test mixes early and late rows; if the future differs from the past, the answer will be worse than judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several rows share the same “{column}”. The test may know a row's siblings; for a new “{column}” the answer may be worse than judged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” alone tells the answer almost perfectly ({score} of 100). Is it known before the answer is? If not, leave it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To keep within the time, {used} of {rows} rows were learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To keep within the time, candidates were compared on {used} of {rows} rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no time for {learner}; with a larger time budget it takes part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{learner} was left out because its model file would not answer exactly the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 rows that Acumen calls “{value}”, about {share} are ({low}–{high}); of all rows, {base} in 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown one row that is “{value}” and one that is not, Acumen picks the right one {share} times in 100 ({low}–{high}); a coin, 50.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acumen names the right “{column}” for {share} of 100 rows ({low}–{high}); always naming the most frequent one, {base}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acumen is off by {error} on average ({low}–{high}) when it predicts “{column}”; always guessing the average would be off by {base}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From these columns, Acumen predicts “{column}” no better than guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too few rows to say how well “{column}” can be predicted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It errs less than guessing without the columns, and chance does not explain the difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its errors are as large as those of guessing without the columns; chance may explain any difference.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was tested on {rows} rows that it had not seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was tested on only {rows} rows: the true figures may lie anywhere in the ranges shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its percentages can be taken at their word: they miss the observed shares by {gap} points of 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its percentages are rough: they miss the observed shares by {gap} points of 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is often wrong: use it to decide where to look first, not alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only {count} rows are “{value}”: what it says about them is uncertain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The columns explain {share} of 100 parts of the differences in “{column}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{found}” was taken for “{column}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is not in this file; every row was answered as if its value were missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of the model's {of} columns are not in this file; every row was answered as if their values were missing, so the answers are rough: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not used, because the model did not learn from them: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} cells of “{column}” could not be read and count as missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” has values that the model has never seen, in {count} rows: {levels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is written differently here than in the file that was learned from, and was read so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model relied most on “{column}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say how its letters are written; {encoding} makes sense of them: “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some letters of the file are damaged; they are shown as “�”. The rest was read as {encoding}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cells were split at “{mark}”; another mark would also fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Cells were split wherever there are spaces, into %n column(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the table were skipped, from “{text}” on.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The first row was taken as column names: {cells}. It could also be data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first row was taken as data: {cells}. It could also be column names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has no column names; its first row is data: {cells}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) describe the columns; names were taken from the first of them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) had no name and got one: {names}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) had the name of another and got a new one: {names}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rows have one cell more than there are names; the first cell was taken as the name of the row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) without a name and without a value were dropped.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have fewer cells than the {columns} columns; the rest was left empty. First: “{cells}”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have more cells than the {columns} columns; the rest was cut off. First: “{cells}”.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet “{sheet}” was read. There are others: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The table “{table}” was read, the largest with {rows} rows. There are others: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) hold no text or numbers and were left empty: {names}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” holds numbers; {words} between them count as missing, in %n row(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “{column}”, cells such as “NA” or “null” count as missing, in %n row(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers such as “{example}” in “{column}” could mean two things; the decimal mark was taken as “{decimal}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” has whole numbers up to {largest}; such large ones lose their last digits in a model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has infinite or far too large numbers; they count as missing, in %n row(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” has zeros in front, as in “{example}”, so its numbers were taken as names.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” only counts the rows, so it was taken as their name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” is different in every row, so it was taken as their name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“{column}” holds codes that name the rows, although %n of them occur again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” has long whole numbers that hardly repeat, so they were taken as names of the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By its name, “{column}” names {distinct} things, so its numbers were taken as categories.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{column}”, {others} were taken as other spellings of {levels}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In “{column}”, dates such as “{example}” could be read with day and month swapped; {format} was used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” writes dates in several ways, which were all read: {formats}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{column}” was taken as text: its cells hardly repeat and have {words} words on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>“{column}” begins like numbers or dates, but %n cell(s) are not, such as {examples}; taken as categories.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of “{column}” could not be read and count as missing, such as {examples}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberErrors</name>
    <message>
        <source>Predicted and true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Column to predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a column. Acumen learns to fill it in for rows that lack it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecommendationsTab</name>
    <message>
        <source>What should be offered to whom?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A log of who bought, read or liked what will be enough: one row for each person and item. Learning from such a log is not part of this version. Questions about single rows, such as who will leave, can be asked today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from a question</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>The further the curve bends to the upper left, the better {value} is told apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding more that are {value} costs more wrong calls: the curve shows the exchange.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the line, a stated 70% comes true 70 times in 100. Bars show the range of chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the line the answer is exactly right; the darker, the more rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above the line the answer was too low, below it too high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Called so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calls that are right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use with care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No better than guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too little data to tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} for each row, from {columns}; learned from {rows} in {seconds}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Of 100 rows that are called {value}, about {share} are ({low}–{high}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 rows picked at random: {base}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 rows, about {share} get the right {target} ({low}–{high}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the most frequent answer each time: {base}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 rows, the true {target} lies in the range given with the answer for about {share} ({low}–{high}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 rows, about {share} are closer to the truth than guessing is on average ({low}–{high}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row was judged by models that had not seen it (cross-validation), {rows} in all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judged on {rows} that were set aside and not learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {threshold}: of 100 that are called {value} about {share} are ({low}–{high}); it finds {found} of 100 that are {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {threshold}: no row is called {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most often, rows that are {actual} are called {called}: {count} of {of}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row was given a wrong answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the rows are off by less than {half}, and 90 of 100 by less than {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model relied on {first}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model relied most on {first}, then on {second}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model relied most on {first}, then on {second} and {third}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No single column made a difference that stands out from chance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} answers alone; the others did not make the answer better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer mixes {parts}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} ({share}%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of those that are not {value}: called so all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of those that are {value}: found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of those called {value}: right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {threshold}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {threshold}: finds {found} of 100 that are {value}, and calls {wrong} of 100 others so, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {threshold}: finds {found} of 100 that are {value}; of 100 that it calls so, {right} are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 rows that are {actual}, {share} are called {called} ({count} of {of}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percentage given for {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often it is {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As often as said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where about {said} of 100 was said, {share} of 100 are {value} ({low}–{high}; {rows} rows).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>True minus predicted {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exactly right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predicted {predicted}, true {actual}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) predicted about {predicted} are about {actual}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted {predicted}, off by {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) predicted about {predicted} are off by about {error}.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>How much worse the answer gets when the values of the column are shuffled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When {column} is shuffled, the loss grows by {value} ({low} to {high}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss grows by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} alone is {gain}% closer to the truth than guessing; loss {loss}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{gain}% closer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer to the truth than guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {of} rows are answered {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ({share})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each answer was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should have the columns that the model learned from: {columns}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should have the {count} columns that the model learned from: {columns} and others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rows} answered in {seconds} s, saved as {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is {mean} on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model predicts {target} from {columns}. It was learned on {created}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what the model used, not what makes things happen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The error of the answer shrank while it was learned.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultsTab</name>
    <message>
        <source>How good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it errs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>History</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing learned yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a question has been trained, its answer is judged and used here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The judgement appears here as soon as training has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch it learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training did not come to an end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The Training tab says what happened and what to do. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Training</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunButton</name>
    <message>
        <source>Run {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Heart disease</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which patients of a heart clinic have narrowed arteries?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for diagnosis: 303 patients of one clinic in the 1980s say little about anyone else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which loans will not be paid back as agreed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for credit decisions: the loans are from the 1970s and the data holds sex, age and origin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shop customers, untidy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which customers will leave, and which columns must not be trusted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for conclusions about customers: nobody in it exists, and its troubles were put there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookshop ratings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which books will each reader like next?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for conclusions about readers: these are people who rate books on one web site.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreSection</name>
    <message>
        <source>Score a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row gets an answer; the file itself stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows of the scored file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SegmentButton</name>
    <message>
        <source>Nothing here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The column</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Unpacking the workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading some columns again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding out which columns matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Growing random trees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boosting trees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weighing the columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judging {learner}, part {part} of {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning from all rows: {learner}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing and checking the model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving the project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeping the table for quick access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answering row {rows}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the model and the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding a first answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThresholdErrors</name>
    <message>
        <source>Use this threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is called what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to {threshold}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Every file becomes a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One row for each case, one column for each thing that is known. The header shows what a column holds, how its values are spread, and how many are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is guessed in silence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here Acumen says how it read the file. Whatever is doubtful is listed below and can be changed with one click.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A question is a column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the column that should be known for new rows. Acumen learns it from the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first answer is there within seconds and gets better while time remains. Stopping is possible at any moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Judge it, then use it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results say in plain words how far the answers can be trusted. From there the model answers for the next file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ValueBars</name>
    <message>
        <source>Commonest values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}: {rows} rows</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhySection</name>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>, </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random trees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 pairs of rows with different answers, {share} are put in the right order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 rows, {share} get the right answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If every answer were equally frequent, {share} of 100 rows would be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 rows called {positive}, {share} are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 rows that are {positive}, {share} are found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision and recall in one figure; 1 is perfect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over all thresholds, {share} of 100 calls are right on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How wrong the percentages are, sure mistakes most; 0 is perfect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the percentages are from what happened; 0 is perfect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The percentages miss what happens by {points} points of 100.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer is off by {value} on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of the rows are off by less than {value}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The typical error is {value} when large errors count more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of 100 parts of the differences between rows are explained.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Opening {file}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
