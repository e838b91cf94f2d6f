<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Acumen and privacy</source>
        <translation>关于 Acumen 与隐私</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>版本 {version}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Turns files into decisions: open a table, ask, judge the answer, use it on the next file.</source>
        <translation>把文件变成决定：打开一张表，提出问题，评判答案，再用到下一个文件上。</translation>
    </message>
    <message>
        <source>Everything happens on this computer. No file, no column name and no figure is sent anywhere, and there is no account and no counting of use.</source>
        <translation>一切都在这台电脑上进行。文件、列名、数字都不会发往任何地方；没有账号，也不统计使用情况。</translation>
    </message>
    <message>
        <source>A project remembers where a file is and what was learned. A model file holds figures about the columns, and no rows of the table.</source>
        <translation>项目只记住文件在哪里、学到了什么。模型文件里有关于各列的数字，但不含表里的任何一行。</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. Built with Qt, scikit-learn, LightGBM, ONNX Runtime and Arrow.</source>
        <translation>许可：Apache 2.0。用 Qt、scikit-learn、LightGBM、ONNX Runtime 和 Arrow 构建。</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Open a project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Save the project as…</source>
        <translation>项目另存为…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>带我看看</translation>
    </message>
    <message>
        <source>About Acumen and privacy</source>
        <translation>关于 Acumen 与隐私</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Like the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
</context>
<context>
    <name>Block</name>
    <message>
        <source>Show the numbers</source>
        <translation>显示数字</translation>
    </message>
    <message>
        <source>Hide the numbers</source>
        <translation>收起数字</translation>
    </message>
</context>
<context>
    <name>CandidatesSection</name>
    <message>
        <source>Candidates</source>
        <translation>候选方法</translation>
    </message>
    <message>
        <source>While it learned</source>
        <translation>学习过程</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选方法</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Share in the answer</source>
        <translation>在答案中的份量</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Save picture as PNG…</source>
        <translation>存为 PNG 图片…</translation>
    </message>
    <message>
        <source>Save drawing as SVG…</source>
        <translation>存为 SVG 图形…</translation>
    </message>
    <message>
        <source>Save figures as CSV…</source>
        <translation>数字存为 CSV…</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Drawings (*.svg)</source>
        <translation>图形 (*.svg)</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Seconds of learning</source>
        <translation>学习了多少秒</translation>
    </message>
    <message>
        <source>Error; lower is better</source>
        <translation>误差，越低越好</translation>
    </message>
    <message>
        <source>After {seconds} s the error is {loss}; that of guessing is {guessing}.</source>
        <translation>学习 {seconds} 秒后误差是 {loss}，猜测是 {guessing}。</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>猜测</translation>
    </message>
</context>
<context>
    <name>ClassErrors</name>
    <message>
        <source>all others</source>
        <translation>其他所有</translation>
    </message>
    <message>
        <source>What is called what</source>
        <translation>哪些判成了哪些</translation>
    </message>
    <message>
        <source>Each answer</source>
        <translation>逐个答案</translation>
    </message>
    <message>
        <source>Answer to look at</source>
        <translation>要看的答案</translation>
    </message>
    <message>
        <source>One answer against all others:</source>
        <translation>一个答案与其他所有答案相比：</translation>
    </message>
</context>
<context>
    <name>ColumnPanel</name>
    <message>
        <source>This is what I want to know</source>
        <translation>我想知道的就是它</translation>
    </message>
    <message>
        <source>What the column holds</source>
        <translation>这一列里有什么</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>类型</translation>
    </message>
    <message numerus="yes">
        <source>and %n other value(s)</source>
        <translation>
            <numerusform>以及另外 %n 个值</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnsPopup</name>
    <message>
        <source>Columns to learn from</source>
        <translation>用来学习的列</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>查找列</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Something went wrong inside Acumen. The details are in {log}.</source>
        <translation>Acumen 内部出了错，详细情况记录在 {log}。</translation>
    </message>
    <message>
        <source>The model is in {file}.</source>
        <translation>模型已写入 {file}。</translation>
    </message>
    <message>
        <source>{rows} rows answered; the answers are in {file}.</source>
        <translation>已回答 {rows} 行，答案在 {file}。</translation>
    </message>
    <message>
        <source>{rows} rows, {columns} columns.</source>
        <translation>{rows} 行，{columns} 列。</translation>
    </message>
    <message numerus="yes">
        <source>Predict “{target}” for each row from %n column(s).</source>
        <translation>
            <numerusform>依据 %n 列，为每一行预测“{target}”。</numerusform>
        </translation>
    </message>
    <message>
        <source>What this sample is not for: {sentence}</source>
        <translation>这份样例{sentence}</translation>
    </message>
    <message>
        <source>Step {step} of 4: {what}</source>
        <translation>第 {step} 步，共 4 步：{what}</translation>
    </message>
    <message>
        <source>open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>learn from it</source>
        <translation>学习</translation>
    </message>
    <message>
        <source>judge the answer</source>
        <translation>评判答案</translation>
    </message>
    <message>
        <source>use it on the next file</source>
        <translation>用到下一个文件上</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Search commands and columns</source>
        <translation>搜索命令和列</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Nothing has this name.</source>
        <translation>没有这个名字。</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Go to {tab}</source>
        <translation>转到“{tab}”</translation>
    </message>
    <message>
        <source>Ask about {column}</source>
        <translation>预测“{column}”</translation>
    </message>
</context>
<context>
    <name>CurveRows</name>
    <message>
        <source>Calls that are right, and how many are found</source>
        <translation>判对多少，找到多少</translation>
    </message>
    <message>
        <source>Told apart</source>
        <translation>分得清不清</translation>
    </message>
    <message>
        <source>Percentages at their word</source>
        <translation>百分比可不可信</translation>
    </message>
</context>
<context>
    <name>DataHeader</name>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺失。</translation>
    </message>
    <message>
        <source>{missing} of {rows} rows have no value.</source>
        <translation>{rows} 行里有 {missing} 行没有值。</translation>
    </message>
    <message>
        <source>{share} missing</source>
        <translation>缺失 {share}</translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message>
        <source>Open a table to see what is in it, what Acumen understood, and what is doubtful.</source>
        <translation>打开一张表，看看里面有什么、Acumen 读出了什么、哪里有疑点。</translation>
    </message>
    <message>
        <source>No file is open</source>
        <translation>还没有打开文件</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Everything done before is kept.</source>
        <translation>之前做过的一切都还在。</translation>
    </message>
    <message>
        <source>There is no table to show</source>
        <translation>没有可以显示的表</translation>
    </message>
    <message>
        <source>Open another file…</source>
        <translation>打开别的文件…</translation>
    </message>
    <message>
        <source>Sorting…</source>
        <translation>正在排序…</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) copied</source>
        <translation>
            <numerusform>已复制 %n 个单元格</numerusform>
        </translation>
    </message>
    <message>
        <source>{cells} cells are too many for the clipboard. Select fewer rows or columns.</source>
        <translation>{cells} 个单元格太多，剪贴板放不下。少选一些行或列。</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>{rows}, {columns}</source>
        <translation>{rows}，{columns}</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds {rows} and {columns}: {kinds}.</source>
        <translation>共 {rows}、{columns}：{kinds}。</translation>
    </message>
    <message>
        <source>A table.</source>
        <translation>一张表。</translation>
    </message>
    <message>
        <source>Sheet “{sheet}” of a workbook.</source>
        <translation>工作簿里的工作表“{sheet}”。</translation>
    </message>
    <message>
        <source>A text file in {encoding}, its columns separated by {delimiter}.</source>
        <translation>文本文件，编码 {encoding}，各列用{delimiter}分隔。</translation>
    </message>
    <message>
        <source>A text file in {encoding} with nothing that separates columns.</source>
        <translation>文本文件，编码 {encoding}，没有分隔各列的符号。</translation>
    </message>
    <message>
        <source>Table “{table}” of a SQLite database.</source>
        <translation>SQLite 数据库里的表“{table}”。</translation>
    </message>
    <message>
        <source>A Parquet file.</source>
        <translation>Parquet 文件。</translation>
    </message>
    <message>
        <source>An Arrow file.</source>
        <translation>Arrow 文件。</translation>
    </message>
    <message>
        <source>A JSON file.</source>
        <translation>JSON 文件。</translation>
    </message>
    <message numerus="yes">
        <source>%n with numbers</source>
        <translation>
            <numerusform>%n 列数字</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with categories</source>
        <translation>
            <numerusform>%n 列类别</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with yes or no</source>
        <translation>
            <numerusform>%n 列是或否</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with dates</source>
        <translation>
            <numerusform>%n 列日期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with text</source>
        <translation>
            <numerusform>%n 列文本</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with ids</source>
        <translation>
            <numerusform>%n 列编号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with pictures</source>
        <translation>
            <numerusform>%n 列图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>没有缺失。</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) missing, all in “{column}”.</source>
        <translation>
            <numerusform>缺 %n 个值，都在“{column}”列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) missing in {columns} columns, most of them in “{column}” ({worst}).</source>
        <translation>
            <numerusform>共缺 %n 个值，分布在 {columns} 列，其中“{column}”最多（{worst}）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>不同的值</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>First</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最晚</translation>
    </message>
    <message>
        <source>Words in a cell</source>
        <translation>每格词数</translation>
    </message>
    <message>
        <source>This column is empty.</source>
        <translation>这一列是空的。</translation>
    </message>
    <message>
        <source>Every row has the same value, so there is nothing to learn from it.</source>
        <translation>每一行的值都一样，所以从中学不到什么。</translation>
    </message>
    <message>
        <source>This column only names the row. It is not used for learning.</source>
        <translation>这一列只用来标明行，不参与学习。</translation>
    </message>
    <message>
        <source>Every value is different: this column may only name the row.</source>
        <translation>每个值都不一样：这一列也许只用来标明行。</translation>
    </message>
    <message>
        <source>It is a number</source>
        <translation>是数字</translation>
    </message>
    <message>
        <source>It is a category</source>
        <translation>是类别</translation>
    </message>
    <message>
        <source>It is yes or no</source>
        <translation>是“是或否”</translation>
    </message>
    <message>
        <source>It is a date</source>
        <translation>是日期</translation>
    </message>
    <message>
        <source>It is text</source>
        <translation>是文本</translation>
    </message>
    <message>
        <source>It only names the row</source>
        <translation>只用来标明行</translation>
    </message>
    <message>
        <source>Read as {encoding}</source>
        <translation>按 {encoding} 读取</translation>
    </message>
    <message>
        <source>Separate at {delimiter}</source>
        <translation>用{delimiter}分隔</translation>
    </message>
    <message>
        <source>The first row is data</source>
        <translation>第一行是数据</translation>
    </message>
    <message>
        <source>The first row names the columns</source>
        <translation>第一行是列名</translation>
    </message>
    <message>
        <source>A point starts the decimals</source>
        <translation>小数点是“.”</translation>
    </message>
    <message>
        <source>A comma starts the decimals</source>
        <translation>小数点是“,”</translation>
    </message>
    <message>
        <source>The day comes first</source>
        <translation>日在月前</translation>
    </message>
    <message>
        <source>The month comes first</source>
        <translation>月在日前</translation>
    </message>
    <message>
        <source>Open “{name}”</source>
        <translation>打开“{name}”</translation>
    </message>
    <message>
        <source>commas</source>
        <translation>逗号</translation>
    </message>
    <message>
        <source>semicolons</source>
        <translation>分号</translation>
    </message>
    <message>
        <source>tabs</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>vertical bars</source>
        <translation>竖线</translation>
    </message>
    <message>
        <source>spaces</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>colons</source>
        <translation>冒号</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>“{text}”</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <source>Chinese (GB 18030)</source>
        <translation>中文（GB 18030）</translation>
    </message>
    <message>
        <source>Traditional Chinese (Big5)</source>
        <translation>繁体中文（Big5）</translation>
    </message>
    <message>
        <source>Japanese (Shift-JIS)</source>
        <translation>日文（Shift-JIS）</translation>
    </message>
    <message>
        <source>Japanese (EUC-JP)</source>
        <translation>日文（EUC-JP）</translation>
    </message>
    <message>
        <source>Korean (CP949)</source>
        <translation>韩文（CP949）</translation>
    </message>
    <message>
        <source>Western European (Windows-1252)</source>
        <translation>西欧文字（Windows-1252）</translation>
    </message>
    <message>
        <source>Central European (Windows-1250)</source>
        <translation>中欧文字（Windows-1250）</translation>
    </message>
    <message>
        <source>Cyrillic (Windows-1251)</source>
        <translation>西里尔文（Windows-1251）</translation>
    </message>
    <message>
        <source>Cyrillic (KOI8-R)</source>
        <translation>西里尔文（KOI8-R）</translation>
    </message>
    <message>
        <source>Greek (Windows-1253)</source>
        <translation>希腊文（Windows-1253）</translation>
    </message>
    <message>
        <source>Turkish (Windows-1254)</source>
        <translation>土耳其文（Windows-1254）</translation>
    </message>
    <message>
        <source>Hebrew (Windows-1255)</source>
        <translation>希伯来文（Windows-1255）</translation>
    </message>
    <message>
        <source>Arabic (Windows-1256)</source>
        <translation>阿拉伯文（Windows-1256）</translation>
    </message>
    <message>
        <source>Thai (Windows-874)</source>
        <translation>泰文（Windows-874）</translation>
    </message>
</context>
<context>
    <name>DataTable</name>
    <message>
        <source>Table of the file</source>
        <translation>文件里的表</translation>
    </message>
    <message>
        <source>This is what I want to know</source>
        <translation>我想知道的就是它</translation>
    </message>
    <message>
        <source>As in the file</source>
        <translation>文件中的顺序</translation>
    </message>
    <message>
        <source>Copy the selected cells</source>
        <translation>复制选中的单元格</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>从小到大</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>从大到小</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>从早到晚</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>从晚到早</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A 到 Z</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>Z 到 A</translation>
    </message>
    <message>
        <source>It holds</source>
        <translation>类型</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The command was not understood.</source>
        <translation>没看懂这条命令。</translation>
    </message>
    <message>
        <source>The problem is: {problem}.</source>
        <translation>问题是：{problem}。</translation>
    </message>
    <message>
        <source>See what is possible with: acumen --help</source>
        <translation>运行 acumen --help 可以查看全部用法。</translation>
    </message>
    <message>
        <source>“{setting}” was not understood.</source>
        <translation>没看懂“{setting}”。</translation>
    </message>
    <message>
        <source>A setting names a column and one of its kinds: {kinds}.</source>
        <translation>设置要写明列名和它的类型，类型有：{kinds}。</translation>
    </message>
    <message>
        <source>Write it like this: --set COLUMN.kind=category</source>
        <translation>写法：--set 列名.kind=category</translation>
    </message>
    <message>
        <source>Recommendations cannot be made yet.</source>
        <translation>还不能做推荐。</translation>
    </message>
    <message>
        <source>This version learns categories and numbers.</source>
        <translation>这个版本能学习类别和数值。</translation>
    </message>
    <message>
        <source>Use “acumen train” for now, or wait for the next version.</source>
        <translation>目前可以用“acumen train”，或者等下一个版本。</translation>
    </message>
    <message>
        <source>“{file}” was not found.</source>
        <translation>没有找到“{file}”。</translation>
    </message>
    <message>
        <source>There is no file at {path}. It may have been moved, renamed or deleted.</source>
        <translation>{path} 处没有文件，可能已经移动、改名或删除。</translation>
    </message>
    <message>
        <source>Check the name, or look for the file where it is now.</source>
        <translation>检查一下名字，或者找找文件现在在哪里。</translation>
    </message>
    <message>
        <source>“{file}” cannot be opened as a table.</source>
        <translation>“{file}”不能当作表打开。</translation>
    </message>
    <message>
        <source>It is a folder, not a file.</source>
        <translation>它是一个文件夹，不是文件。</translation>
    </message>
    <message>
        <source>Open one of the files inside the folder.</source>
        <translation>打开文件夹里的某个文件。</translation>
    </message>
    <message>
        <source>“{file}” cannot be opened.</source>
        <translation>“{file}”打不开。</translation>
    </message>
    <message>
        <source>The system does not allow it to be read, or another program holds it.</source>
        <translation>系统不允许读取，或者别的程序正占用着它。</translation>
    </message>
    <message>
        <source>Close the other program, copy the file to another folder, or ask its owner.</source>
        <translation>关闭占用它的程序，把文件复制到别的文件夹，或者询问文件的主人。</translation>
    </message>
    <message>
        <source>“{file}” could not be read to its end.</source>
        <translation>“{file}”没能读到末尾。</translation>
    </message>
    <message>
        <source>The system reports: {reason}.</source>
        <translation>系统报告：{reason}。</translation>
    </message>
    <message>
        <source>Check that the disk or network place is connected, then open the file again.</source>
        <translation>检查磁盘或网络位置是否连接着，然后重新打开文件。</translation>
    </message>
    <message>
        <source>“{file}” is empty.</source>
        <translation>“{file}”是空的。</translation>
    </message>
    <message>
        <source>There is nothing in it, not even column names.</source>
        <translation>里面什么都没有，连列名也没有。</translation>
    </message>
    <message>
        <source>Save or export the data again, then open the new file.</source>
        <translation>重新保存或导出数据，再打开新的文件。</translation>
    </message>
    <message>
        <source>“{file}” has no rows.</source>
        <translation>“{file}”里没有数据行。</translation>
    </message>
    <message>
        <source>It has column names ({columns}) and nothing below them.</source>
        <translation>有列名（{columns}），但下面什么都没有。</translation>
    </message>
    <message>
        <source>Open a file that has at least one row of data.</source>
        <translation>打开至少有一行数据的文件。</translation>
    </message>
    <message>
        <source>“{file}” does not hold a table.</source>
        <translation>“{file}”里没有表。</translation>
    </message>
    <message>
        <source>Its content is none of the kinds of file that are understood.</source>
        <translation>它的内容不属于能读懂的任何一种文件。</translation>
    </message>
    <message>
        <source>Open a CSV or text file, an Excel workbook, or a Parquet, JSON or SQLite file.</source>
        <translation>打开 CSV 或文本文件、Excel 工作簿，或者 Parquet、JSON、SQLite 文件。</translation>
    </message>
    <message>
        <source>“{file}” is damaged.</source>
        <translation>“{file}”已损坏。</translation>
    </message>
    <message>
        <source>This is not a whole {format} file: its content is broken or incomplete.</source>
        <translation>这不是完整的 {format} 文件：内容残缺或有错。</translation>
    </message>
    <message>
        <source>Copy, download or export the file again, then open the new one.</source>
        <translation>重新复制、下载或导出一份，再打开新的文件。</translation>
    </message>
    <message>
        <source>“{file}” could not be split into rows.</source>
        <translation>“{file}”没法分成行。</translation>
    </message>
    <message>
        <source>After about {rows} rows a quotation mark is opened and never closed.</source>
        <translation>大约在第 {rows} 行之后，有一个引号只有开头、没有结尾。</translation>
    </message>
    <message>
        <source>Remove the stray quotation mark, or export the file again as Excel or Parquet.</source>
        <translation>去掉多余的引号，或者重新导出为 Excel 或 Parquet。</translation>
    </message>
    <message>
        <source>“{file}” cannot be read as {encoding}.</source>
        <translation>“{file}”不能按 {encoding} 读取。</translation>
    </message>
    <message>
        <source>The encoding is unknown, or the file holds bytes that it does not have.</source>
        <translation>这种编码不认识，或者文件里有它没有的字节。</translation>
    </message>
    <message>
        <source>Choose another encoding, or let it be found out.</source>
        <translation>换一种编码，或者让 Acumen 自己判断。</translation>
    </message>
    <message>
        <source>There is no sheet “{sheet}” in “{file}”.</source>
        <translation>“{file}”里没有工作表“{sheet}”。</translation>
    </message>
    <message>
        <source>The sheets are: {sheets}.</source>
        <translation>有这些工作表：{sheets}。</translation>
    </message>
    <message>
        <source>Pick one of these sheets.</source>
        <translation>从这些工作表里选一张。</translation>
    </message>
    <message>
        <source>There is no table “{table}” in “{file}”.</source>
        <translation>“{file}”里没有表“{table}”。</translation>
    </message>
    <message>
        <source>The tables are: {tables}.</source>
        <translation>有这些表：{tables}。</translation>
    </message>
    <message>
        <source>Pick one of these tables.</source>
        <translation>从这些表里选一张。</translation>
    </message>
    <message>
        <source>“{file}” holds no data.</source>
        <translation>“{file}”里没有数据。</translation>
    </message>
    <message>
        <source>It can be opened, but there is no filled sheet or table in it.</source>
        <translation>文件能打开，但没有一张有内容的工作表或表。</translation>
    </message>
    <message>
        <source>Check that this is the right file.</source>
        <translation>检查一下是不是要打开的那个文件。</translation>
    </message>
    <message>
        <source>“{file}” is protected by a password.</source>
        <translation>“{file}”设了密码。</translation>
    </message>
    <message>
        <source>Its content cannot be read without the password.</source>
        <translation>没有密码就读不到内容。</translation>
    </message>
    <message>
        <source>Open it in the program that made it, remove the password, and save a copy.</source>
        <translation>用制作它的程序打开，去掉密码，另存一份。</translation>
    </message>
    <message>
        <source>“{file}” is too large for this computer right now.</source>
        <translation>“{file}”太大，这台电脑目前装不下。</translation>
    </message>
    <message>
        <source>It needs about {needed} MB of memory and {free} MB are free.</source>
        <translation>大约需要 {needed} MB 内存，可用的有 {free} MB。</translation>
    </message>
    <message>
        <source>Close other programs, or open a file with fewer rows or columns.</source>
        <translation>关闭其他程序，或者打开行或列少一些的文件。</translation>
    </message>
    <message>
        <source>The cleaning steps cannot be replayed.</source>
        <translation>清理步骤没法重做一遍。</translation>
    </message>
    <message>
        <source>They contain the step “{step}”, which this version does not know.</source>
        <translation>其中的步骤“{step}”，这个版本不认识。</translation>
    </message>
    <message>
        <source>Use the version of Acumen that made them, or a newer one.</source>
        <translation>用当初制作这些步骤的 Acumen 版本，或者更新的版本。</translation>
    </message>
    <message>
        <source>The cleaning steps in “{file}” cannot be read.</source>
        <translation>“{file}”里的清理步骤读不出来。</translation>
    </message>
    <message>
        <source>The file is not there, or is not a list of steps.</source>
        <translation>文件不在那里，或者里面不是步骤清单。</translation>
    </message>
    <message>
        <source>Choose a file of cleaning steps that was saved by Acumen.</source>
        <translation>选择由 Acumen 保存的清理步骤文件。</translation>
    </message>
    <message>
        <source>The computer ran out of memory.</source>
        <translation>电脑的内存用完了。</translation>
    </message>
    <message>
        <source>This step needs more memory than is free right now.</source>
        <translation>这一步需要的内存比目前可用的多。</translation>
    </message>
    <message>
        <source>Close other programs, or use fewer rows or columns, then try again.</source>
        <translation>关闭其他程序，或者减少行或列，然后再试一次。</translation>
    </message>
    <message>
        <source>“{file}” could not be saved.</source>
        <translation>“{file}”没能保存。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘满了。</translation>
    </message>
    <message>
        <source>Free some space or choose another place. Nothing that was saved before is lost.</source>
        <translation>腾出一些空间，或者换个位置。之前保存的都还在。</translation>
    </message>
    <message>
        <source>The system refused to write there: {reason}.</source>
        <translation>系统拒绝在那里写入：{reason}。</translation>
    </message>
    <message>
        <source>Choose a folder that belongs to you, or close the program that has the file open.</source>
        <translation>选一个属于自己的文件夹，或者关闭正打开这个文件的程序。</translation>
    </message>
    <message>
        <source>There is no column “{column}”.</source>
        <translation>没有“{column}”这一列。</translation>
    </message>
    <message>
        <source>The columns are: {columns}.</source>
        <translation>有这些列：{columns}。</translation>
    </message>
    <message>
        <source>Pick one of these columns.</source>
        <translation>从这些列里选一列。</translation>
    </message>
    <message>
        <source>The model was not saved.</source>
        <translation>模型没有保存。</translation>
    </message>
    <message>
        <source>The file would not answer exactly as the model that was judged (largest difference {difference}).</source>
        <translation>文件给出的答案会和评判过的模型不一致（最大相差 {difference}）。</translation>
    </message>
    <message>
        <source>Train again without columns of unusual content, or report this with the log.</source>
        <translation>去掉内容特殊的列再训练一次，或者连同日志一起报告这个问题。</translation>
    </message>
    <message>
        <source>A part of Acumen is missing: “{file}”.</source>
        <translation>Acumen 缺少一部分：“{file}”。</translation>
    </message>
    <message>
        <source>The file was installed with Acumen and has been moved or deleted since.</source>
        <translation>这个文件随 Acumen 一起安装，之后被移动或删除了。</translation>
    </message>
    <message>
        <source>Install Acumen again; data, projects and models stay where they are.</source>
        <translation>重新安装 Acumen；数据、项目和模型都原样保留。</translation>
    </message>
    <message>
        <source>A part of Acumen is damaged and is not used: “{file}”.</source>
        <translation>Acumen 有一部分已损坏，不再使用：“{file}”。</translation>
    </message>
    <message>
        <source>Its content differs from what was installed with Acumen.</source>
        <translation>它的内容和安装时不一样。</translation>
    </message>
    <message>
        <source>The list of Acumen's built-in models cannot be read.</source>
        <translation>Acumen 自带模型的清单读不出来。</translation>
    </message>
    <message>
        <source>“{file}” is missing or damaged.</source>
        <translation>“{file}”缺失或已损坏。</translation>
    </message>
    <message>
        <source>The project “{file}” could not be opened.</source>
        <translation>项目“{file}”没能打开。</translation>
    </message>
    <message>
        <source>The file is no longer there.</source>
        <translation>文件已经不在那里了。</translation>
    </message>
    <message>
        <source>Look for it in another folder, or connect the drive it is on.</source>
        <translation>到别的文件夹找找，或者连接上存放它的磁盘。</translation>
    </message>
    <message>
        <source>The system refused to read it: {reason}.</source>
        <translation>系统拒绝读取：{reason}。</translation>
    </message>
    <message>
        <source>Copy the file to a folder that belongs to you and open the copy.</source>
        <translation>把文件复制到属于自己的文件夹，再打开副本。</translation>
    </message>
    <message>
        <source>“{file}” could not be opened as a project.</source>
        <translation>“{file}”没能作为项目打开。</translation>
    </message>
    <message>
        <source>It was not made by Acumen, or it is empty.</source>
        <translation>它不是 Acumen 制作的，或者是空的。</translation>
    </message>
    <message>
        <source>Pick a file that ends in .acumen, or open the data file itself.</source>
        <translation>选择以 .acumen 结尾的文件，或者直接打开数据文件。</translation>
    </message>
    <message>
        <source>The project “{file}” could not be read.</source>
        <translation>项目“{file}”没能读出来。</translation>
    </message>
    <message>
        <source>The file is damaged, for instance by an interrupted copy.</source>
        <translation>文件已损坏，比如复制到一半中断了。</translation>
    </message>
    <message>
        <source>Open an earlier copy of the project, or open the data file and start again from there.</source>
        <translation>打开项目更早的副本，或者打开数据文件重新开始。</translation>
    </message>
    <message>
        <source>It was saved by a newer Acumen (project version {version}; this one knows up to {known}).</source>
        <translation>它由更新的 Acumen 保存（项目版本 {version}，这里最多认识 {known}）。</translation>
    </message>
    <message>
        <source>Install the newer Acumen and open the project there. The file was not changed.</source>
        <translation>安装更新的 Acumen，再在那里打开项目。文件没有改动。</translation>
    </message>
    <message>
        <source>The project “{file}” could not be used.</source>
        <translation>项目“{file}”没法使用。</translation>
    </message>
    <message>
        <source>It is open in another Acumen window.</source>
        <translation>它正在另一个 Acumen 窗口里打开着。</translation>
    </message>
    <message>
        <source>Close the other window, then try again.</source>
        <translation>关闭那个窗口，再试一次。</translation>
    </message>
    <message>
        <source>The project “{file}” could not be saved.</source>
        <translation>项目“{file}”没能保存。</translation>
    </message>
    <message>
        <source>The file or its folder can only be read.</source>
        <translation>文件或它所在的文件夹只能读取。</translation>
    </message>
    <message>
        <source>Save the project under another name, in a folder that belongs to you.</source>
        <translation>换个名字，把项目保存到属于自己的文件夹里。</translation>
    </message>
    <message>
        <source>The project “{file}” could not be made.</source>
        <translation>项目“{file}”没能建立。</translation>
    </message>
    <message>
        <source>There is a file of that name already.</source>
        <translation>已经有同名的文件。</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>换一个名字。</translation>
    </message>
    <message>
        <source>This run could not be saved in the project.</source>
        <translation>这次训练没能保存到项目里。</translation>
    </message>
    <message>
        <source>Its model file “{file}” is no longer there.</source>
        <translation>它的模型文件“{file}”已经不在了。</translation>
    </message>
    <message>
        <source>Train again. The runs before it are saved.</source>
        <translation>重新训练一次。之前的各次训练都已保存。</translation>
    </message>
    <message>
        <source>This file does not fit the model.</source>
        <translation>这个文件和模型对不上。</translation>
    </message>
    <message>
        <source>It has none of the columns that the model needs: {columns}.</source>
        <translation>模型需要的列一个也没有：{columns}。</translation>
    </message>
    <message>
        <source>Choose a file with these columns, or train a model on a file like this one.</source>
        <translation>选择有这些列的文件，或者用这样的文件训练一个模型。</translation>
    </message>
    <message>
        <source>“{file}” is not a model file.</source>
        <translation>“{file}”不是模型文件。</translation>
    </message>
    <message>
        <source>Its content is damaged or is something else.</source>
        <translation>它的内容已损坏，或者是别的东西。</translation>
    </message>
    <message>
        <source>Choose a .onnx file that was saved by Acumen.</source>
        <translation>选择由 Acumen 保存的 .onnx 文件。</translation>
    </message>
    <message>
        <source>“{file}” cannot be used here.</source>
        <translation>“{file}”不能在这里使用。</translation>
    </message>
    <message>
        <source>It is a model of another program: it does not say which columns it needs.</source>
        <translation>它是别的程序的模型，没有写明需要哪些列。</translation>
    </message>
    <message>
        <source>“{file}” cannot be opened by this version of Acumen.</source>
        <translation>这个版本的 Acumen 打不开“{file}”。</translation>
    </message>
    <message>
        <source>It was saved by a newer version (model format {found}; this one knows {known}).</source>
        <translation>它由更新的版本保存（模型格式 {found}，这里认识 {known}）。</translation>
    </message>
    <message>
        <source>Install the newer version of Acumen.</source>
        <translation>安装更新版本的 Acumen。</translation>
    </message>
    <message>
        <source>“{file}” was not opened.</source>
        <translation>没有打开“{file}”。</translation>
    </message>
    <message>
        <source>It asks for something that an Acumen model never needs ({found}).</source>
        <translation>它要求用到 Acumen 模型绝不需要的东西（{found}）。</translation>
    </message>
    <message>
        <source>Do not use this file. Ask for a fresh copy where it came from.</source>
        <translation>不要使用这个文件。向来源处要一份新的。</translation>
    </message>
    <message>
        <source>It is larger than 1 GB, which no Acumen model is.</source>
        <translation>它超过 1 GB，Acumen 的模型没有这么大的。</translation>
    </message>
    <message>
        <source>“{file}” could not be opened.</source>
        <translation>“{file}”没能打开。</translation>
    </message>
    <message>
        <source>The system said: {reason}.</source>
        <translation>系统的说法是：{reason}。</translation>
    </message>
    <message>
        <source>Check that the file is there and may be read.</source>
        <translation>检查文件是否在那里、能不能读取。</translation>
    </message>
    <message>
        <source>“{file}” cannot answer.</source>
        <translation>“{file}”没法回答。</translation>
    </message>
    <message>
        <source>Its content is damaged or was changed: {reason}.</source>
        <translation>它的内容已损坏或被改动：{reason}。</translation>
    </message>
    <message>
        <source>“{file}” cannot be written.</source>
        <translation>“{file}”没法写入。</translation>
    </message>
    <message>
        <source>The ending “{ending}” is not known.</source>
        <translation>不认识扩展名“{ending}”。</translation>
    </message>
    <message>
        <source>Use a name that ends in .csv, .xlsx or .parquet.</source>
        <translation>文件名要以 .csv、.xlsx 或 .parquet 结尾。</translation>
    </message>
    <message>
        <source>“{file}” cannot hold all rows.</source>
        <translation>“{file}”装不下所有的行。</translation>
    </message>
    <message>
        <source>A sheet of Excel ends at row 1,048,576.</source>
        <translation>Excel 的一张工作表最多到第 1,048,576 行。</translation>
    </message>
    <message>
        <source>Save as .csv or .parquet.</source>
        <translation>存为 .csv 或 .parquet。</translation>
    </message>
    <message>
        <source>“{file}” would be lost.</source>
        <translation>“{file}”会丢失。</translation>
    </message>
    <message>
        <source>A result would be written over it: it is also read, or written for another result.</source>
        <translation>结果会覆盖这个文件：它正在被读取，或者另一个结果也要写到这里。</translation>
    </message>
    <message>
        <source>Choose a name of its own for every result.</source>
        <translation>给每个结果单独取一个名称。</translation>
    </message>
    <message>
        <source>There is not enough data to learn from.</source>
        <translation>数据不够，没法学习。</translation>
    </message>
    <message>
        <source>Only {rows} rows have a value in “{target}”; at least {needed} are needed.</source>
        <translation>只有 {rows} 行的“{target}”有值，至少需要 {needed} 行。</translation>
    </message>
    <message>
        <source>Open a file with more rows, or ask about another column.</source>
        <translation>打开行数更多的文件，或者换一列来提问。</translation>
    </message>
    <message>
        <source>There is nothing to learn about “{target}”.</source>
        <translation>“{target}”没有什么可学的。</translation>
    </message>
    <message>
        <source>It has the same value in every row ({value}).</source>
        <translation>它在每一行都是同一个值（{value}）。</translation>
    </message>
    <message>
        <source>Ask about another column, or open a file where it varies.</source>
        <translation>换一列来提问，或者打开这一列有变化的文件。</translation>
    </message>
    <message>
        <source>There is not enough data to learn “{target}”.</source>
        <translation>数据不够，没法学习“{target}”。</translation>
    </message>
    <message>
        <source>Fewer than two of its values occur in {needed} or more rows.</source>
        <translation>出现 {needed} 行以上的值不到两个。</translation>
    </message>
    <message>
        <source>Open a file with more rows for each value, or ask about another column.</source>
        <translation>打开每个值都有更多行的文件，或者换一列来提问。</translation>
    </message>
    <message>
        <source>“{target}” has too many different values to predict one of them.</source>
        <translation>“{target}”的不同值太多，没法预测是其中哪一个。</translation>
    </message>
    <message>
        <source>It has {distinct} different values; up to {most} can be told apart.</source>
        <translation>它有 {distinct} 个不同的值，最多能分清 {most} 个。</translation>
    </message>
    <message>
        <source>Group its values into fewer, or ask about another column.</source>
        <translation>把它的值归并得少一些，或者换一列来提问。</translation>
    </message>
    <message>
        <source>“{target}” cannot be predicted.</source>
        <translation>“{target}”没法预测。</translation>
    </message>
    <message>
        <source>Its values are different in almost every row: they name the row or describe it.</source>
        <translation>它的值几乎每行都不同：只是标明行，或者描述行。</translation>
    </message>
    <message>
        <source>Ask about a column whose values repeat, or about a number.</source>
        <translation>换一列值会重复的，或者换一列数字。</translation>
    </message>
    <message>
        <source>It holds dates, and dates are not predicted in this version.</source>
        <translation>它装的是日期，这个版本还不预测日期。</translation>
    </message>
    <message>
        <source>Ask about a number, such as the days until the date.</source>
        <translation>换一列数字，比如到那一天还有几天。</translation>
    </message>
    <message>
        <source>“{target}” cannot be predicted as a number.</source>
        <translation>“{target}”没法当作数值来预测。</translation>
    </message>
    <message>
        <source>Its values are words, such as “{value}”.</source>
        <translation>它的值是文字，比如“{value}”。</translation>
    </message>
    <message>
        <source>Predict it as a category, or ask about another column.</source>
        <translation>当作类别来预测，或者换一列来提问。</translation>
    </message>
    <message>
        <source>There is no column to learn “{target}” from.</source>
        <translation>没有可以用来学习“{target}”的列。</translation>
    </message>
    <message>
        <source>Every other column is empty, always the same, or only names the row.</source>
        <translation>其他各列不是空的，就是每行都一样，或者只用来标明行。</translation>
    </message>
    <message>
        <source>Keep one of the columns that are left out, or open a file with more columns.</source>
        <translation>从没有用到的列里要回一列，或者打开列更多的文件。</translation>
    </message>
    <message>
        <source>“{positive}” is not a value of “{target}”.</source>
        <translation>“{target}”里没有“{positive}”这个值。</translation>
    </message>
    <message>
        <source>Its values are: {values}.</source>
        <translation>它的值有：{values}。</translation>
    </message>
    <message>
        <source>Choose one of these values as the answer that matters.</source>
        <translation>从这些值里选出要紧的那个答案。</translation>
    </message>
    <message>
        <source>The answers were not saved.</source>
        <translation>答案没有保存。</translation>
    </message>
    <message>
        <source>“{file}” is the file that is being read.</source>
        <translation>“{file}”就是正在读取的文件。</translation>
    </message>
    <message>
        <source>Choose another name for the answers.</source>
        <translation>给答案换一个文件名。</translation>
    </message>
    <message>
        <source>The setting “{setting}” cannot be used.</source>
        <translation>设置“{setting}”无法使用。</translation>
    </message>
    <message>
        <source>It is {value}; it can be from {least} to {most}.</source>
        <translation>现在是 {value}；可以从 {least} 到 {most}。</translation>
    </message>
    <message>
        <source>Choose a number between these two, or leave the setting out.</source>
        <translation>在这两个数之间选一个，或者省略这项设置。</translation>
    </message>
    <message>
        <source>The work stopped in the middle.</source>
        <translation>工作中途停下了。</translation>
    </message>
    <message>
        <source>The part of Acumen that does the work crashed (code {code}).</source>
        <translation>Acumen 负责这项工作的部分崩溃了（代码 {code}）。</translation>
    </message>
    <message>
        <source>Try again. If it happens again with this file, try fewer columns. Nothing that was saved is lost.</source>
        <translation>再试一次。如果对这个文件又出现，试试少用几列。保存过的都没有丢。</translation>
    </message>
    <message>
        <source>The system ended it, most likely because the computer ran out of memory.</source>
        <translation>系统终止了它，多半是因为电脑的内存用完了。</translation>
    </message>
    <message>
        <source>Close other programs, or use fewer rows or columns, then try again. Nothing that was saved is lost.</source>
        <translation>关闭其他程序，或者减少行或列，然后再试一次。保存过的都没有丢。</translation>
    </message>
    <message>
        <source>The work could not be started.</source>
        <translation>工作没能开始。</translation>
    </message>
    <message>
        <source>The system refused to start another process: {reason}.</source>
        <translation>系统拒绝再启动一个进程：{reason}。</translation>
    </message>
    <message>
        <source>Close other programs, then try again.</source>
        <translation>关闭其他程序，再试一次。</translation>
    </message>
    <message>
        <source>The work could not be finished.</source>
        <translation>工作没能完成。</translation>
    </message>
    <message>
        <source>Free some space, then try again. Nothing that was saved before is lost.</source>
        <translation>腾出一些空间，再试一次。之前保存的都没有丢。</translation>
    </message>
</context>
<context>
    <name>ErrsSection</name>
    <message>
        <source>Where it errs</source>
        <translation>错在哪里</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Tables, projects and models</source>
        <translation>表格、项目和模型</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open a project</source>
        <translation>打开项目</translation>
    </message>
    <message>
        <source>Score a file</source>
        <translation>预测一个文件</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Export the model file</source>
        <translation>导出模型文件</translation>
    </message>
    <message>
        <source>Save the answers</source>
        <translation>保存答案</translation>
    </message>
    <message>
        <source>Training is still running.</source>
        <translation>训练还在进行。</translation>
    </message>
    <message>
        <source>Closing now stops it, and what this run has learned so far is lost. Everything else is saved.</source>
        <translation>现在关闭会中止训练，这一次学到的都会丢失。其他一切都已保存。</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>继续训练</translation>
    </message>
</context>
<context>
    <name>FilePanel</name>
    <message>
        <source>Sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Nothing doubtful.</source>
        <translation>没有疑点。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>读出的内容</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>疑点</translation>
    </message>
</context>
<context>
    <name>Glossary</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>One line of the table: one customer, one house, one order.</source>
        <translation>表里的一条记录：一位顾客、一套房子、一笔订单。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>One thing that is known about every row, such as the age or the price.</source>
        <translation>每一行都有的一项情况，比如年龄或价格。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What the values of a column are: numbers, categories, yes or no, dates, text, or an id. Acumen finds it out and learns differently from each; a wrong guess is corrected on the Data tab.</source>
        <translation>一列的值是什么：数字、类别、是或否、日期、文本，还是编号。Acumen 会自己判断，并按类型用不同的方法学习；判断错了，可以在“数据”页改正。</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>A value that only names the row, such as a customer number. It says nothing about rows to come, so nothing is learned from it.</source>
        <translation>只用来标明行的值，比如顾客号。它说明不了以后的行，所以不从中学习。</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Cells without a value. Learning and answering work with them; that a value is missing can itself be a clue.</source>
        <translation>没有值的单元格。学习和回答都能应付；缺了值，这件事本身也可能是线索。</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>不同的值</translation>
    </message>
    <message>
        <source>How many values there are when each is counted only once.</source>
        <translation>相同的值只算一次，一共有多少个值。</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>The median: half of the rows lie below it and half above. A few extreme values do not move it.</source>
        <translation>从小到大排好后，正中间的那个数：一半的行比它小，一半比它大。少数极端值影响不了它。</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均值</translation>
    </message>
    <message>
        <source>The sum of all values divided by their number. A few extreme values can pull it far.</source>
        <translation>所有值的总和除以个数。少数极端值就能把它拉偏。</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Which characters the bytes of a text file stand for. With a wrong one, accents and Chinese characters turn into nonsense.</source>
        <translation>文本文件里的字节代表哪些文字。编码不对，中文和带重音的字母就成了乱码。</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <source>The character that ends one cell of a text file and starts the next, often a comma.</source>
        <translation>文本文件里隔开两个单元格的符号，多半是逗号。</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>Something in the file that Acumen had to guess. It is shown with the evidence and with what else it could be.</source>
        <translation>文件里 Acumen 只能靠猜的地方。会附上依据，以及还可能是什么。</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标列</translation>
    </message>
    <message>
        <source>The column that is to be known for new rows. Its past values are what learning learns from.</source>
        <translation>新的行里想要知道的那一列。学习就是从它过去的值里学。</translation>
    </message>
    <message>
        <source>Prediction</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>What the model answers for a row: the likeliest category, or a number.</source>
        <translation>模型为一行给出的答案：最可能的类别，或者一个数。</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>How sure the model is of an answer, from 0 to 100 %. Of all rows given 70 %, about 70 in 100 should turn out that way.</source>
        <translation>模型对一个答案有多大把握，从 0 到 100%。所有说 70% 的行，每 100 行应该有 70 行左右真是这样。</translation>
    </message>
    <message>
        <source>The answer that matters</source>
        <translation>要紧的那个答案</translation>
    </message>
    <message>
        <source>The one of two answers that something is done about, such as “leaves”. Precision and recall are counted for it.</source>
        <translation>两种答案里需要采取行动的那一种，比如“流失”。精确率和召回率都是针对它算的。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Finding in past rows how the other columns go together with the target.</source>
        <translation>从过去的行里找出其他各列和目标列之间的联系。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>What training produces: a rule that answers for rows whose target is not known.</source>
        <translation>训练的成果：一套规则，能为还不知道目标的行给出答案。</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>The trained model as one .onnx file. It takes the columns as they are in the data, works on any computer without Acumen, and holds no rows of the training data.</source>
        <translation>训练好的模型，存成一个 .onnx 文件。它直接接受数据里原来的列，在任何电脑上都能用，不需要 Acumen，也不含任何一行训练数据。</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>学习方法</translation>
    </message>
    <message>
        <source>One way of learning. Several are tried on the same rows, and the better ones answer together.</source>
        <translation>学习的一种办法。几种方法用同样的行来试，表现好的几种一起作答。</translation>
    </message>
    <message>
        <source>Linear model</source>
        <translation>线性模型</translation>
    </message>
    <message>
        <source>Adds up one weight for each column. Simple, quick, and often hard to beat on small tables.</source>
        <translation>每一列一个权重，加在一起。简单、快，在小表上往往很难超过。</translation>
    </message>
    <message>
        <source>Random trees</source>
        <translation>极端随机树</translation>
    </message>
    <message>
        <source>Hundreds of trees of yes-or-no questions, each grown a little differently; their answers are averaged.</source>
        <translation>几百棵由是非题组成的树，每一棵都长得略有不同，答案取平均。</translation>
    </message>
    <message>
        <source>Boosted trees (LightGBM)</source>
        <translation>提升树（LightGBM）</translation>
    </message>
    <message>
        <source>Trees of yes-or-no questions grown one after the other, each correcting those before it.</source>
        <translation>由是非题组成的树一棵接一棵地长，后面的纠正前面的错误。</translation>
    </message>
    <message>
        <source>Blend</source>
        <translation>共同作答</translation>
    </message>
    <message>
        <source>The weighted average of several learners' answers. It is usually better and steadier than any one of them.</source>
        <translation>几种学习方法的答案按权重平均。通常比其中任何一种都更好、更稳。</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>How much one learner counts in the blend. All weights together are 100 %.</source>
        <translation>一种学习方法在共同作答里占多少份量。所有权重加起来是 100%。</translation>
    </message>
    <message>
        <source>Time to learn</source>
        <translation>学习时间</translation>
    </message>
    <message>
        <source>How long training may take. More time tries more; the first answer comes within seconds anyway.</source>
        <translation>训练最多可以用多久。时间多，尝试就多；不管怎样，几秒钟之内就有第一个答案。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>The number that all chance in training starts from. The same file, settings and seed give the same model again.</source>
        <translation>训练中一切随机都从这个数开始。文件、设置和种子都相同，得到的模型也相同。</translation>
    </message>
    <message>
        <source>Cross-validation</source>
        <translation>交叉验证</translation>
    </message>
    <message>
        <source>The rows are split into parts; each part is answered by models that learned only from the other parts. So every row serves as an honest test.</source>
        <translation>把行分成几份，每一份都由只学过其余各份的模型来回答。这样每一行都是公正的检验。</translation>
    </message>
    <message>
        <source>Hold-out</source>
        <translation>留出的行</translation>
    </message>
    <message>
        <source>Rows that are put aside before learning and used only to judge the model.</source>
        <translation>学习之前就放在一边、只用来评判模型的行。</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Judging a model on rows that it did not learn from.</source>
        <translation>用没有学过的行来评判模型。</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>基线</translation>
    </message>
    <message>
        <source>What one gets without learning: always the commonest answer, or always the average. A useful model is clearly better.</source>
        <translation>不学习也能得到的成绩：永远回答最常见的答案，或者永远回答平均值。有用的模型明显比它好。</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>置信区间</translation>
    </message>
    <message>
        <source>The range that the true figure most likely lies in: with other rows of the same sort the figure would come out a little different. Fewer rows make it wider.</source>
        <translation>真实的数字最可能落在的范围：换一批同样的行，结果会略有不同。行数越少，范围越宽。</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>The share of rows that are answered right. It flatters where one answer is much commoner than the others.</source>
        <translation>答对的行占多少。如果某一种答案比别的常见得多，这个数字会显得太好看。</translation>
    </message>
    <message>
        <source>Balanced accuracy</source>
        <translation>均衡准确率</translation>
    </message>
    <message>
        <source>The share answered right within each class, averaged, so that rare classes count as much.</source>
        <translation>先算出每一类答对的比例，再取平均，这样少见的类也同样算数。</translation>
    </message>
    <message>
        <source>AUC</source>
        <translation>AUC</translation>
    </message>
    <message>
        <source>Take one row of each answer at random: how often the model gives the higher probability to the right one. 0.5 is a coin toss, 1 is perfect.</source>
        <translation>从两种答案里各随机取一行：模型有多大比例给对的那一行更高的概率。0.5 等于抛硬币，1 是完美。</translation>
    </message>
    <message>
        <source>Average precision</source>
        <translation>平均精确率</translation>
    </message>
    <message>
        <source>Precision averaged over all thresholds. It tells more than AUC where the answer that matters is rare.</source>
        <translation>把所有阈值上的精确率平均起来。要紧的那个答案少见时，它比 AUC 更能说明问题。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Of the rows that the model calls so, the share that really are. Low precision means false alarms.</source>
        <translation>模型说“是”的行里，真的是的占多少。精确率低，虚惊就多。</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Of the rows that really are so, the share that the model finds. Low recall means missed cases.</source>
        <translation>真正“是”的行里，模型找到了多少。召回率低，漏掉的就多。</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1 值</translation>
    </message>
    <message>
        <source>Precision and recall in one figure; it is high only where both are high.</source>
        <translation>把精确率和召回率合成一个数，两者都高它才高。</translation>
    </message>
    <message>
        <source>Log-loss</source>
        <translation>对数损失</translation>
    </message>
    <message>
        <source>How wrong the probabilities are, punishing sure mistakes hardest. Lower is better, 0 is perfect.</source>
        <translation>概率错得有多厉害，越有把握的错误罚得越重。越低越好，0 是完美。</translation>
    </message>
    <message>
        <source>Brier score</source>
        <translation>布里尔分数</translation>
    </message>
    <message>
        <source>The squared distance between probability and what happened, averaged. Lower is better, 0 is perfect.</source>
        <translation>概率与实际情况相差的平方，取平均。越低越好，0 是完美。</translation>
    </message>
    <message>
        <source>Calibration error</source>
        <translation>校准误差</translation>
    </message>
    <message>
        <source>How far the probabilities are from what happens. With 3 %, an answer given 70 % comes true in about 67 to 73 of 100 cases.</source>
        <translation>概率和实际情况差多少。如果是 3%，那么说 70% 的答案，每 100 次里大约有 67 到 73 次成真。</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>均方根误差（RMSE）</translation>
    </message>
    <message>
        <source>The typical error in the unit of the target; large errors count more. Lower is better.</source>
        <translation>典型的误差，单位和目标列一样，大的误差算得更重。越低越好。</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>平均绝对误差（MAE）</translation>
    </message>
    <message>
        <source>The average distance between prediction and truth, in the unit of the target. Lower is better.</source>
        <translation>预测与真实值平均差多少，单位和目标列一样。越低越好。</translation>
    </message>
    <message>
        <source>Middle error</source>
        <translation>中位误差</translation>
    </message>
    <message>
        <source>Half of the predictions are off by less than this, in the unit of the target.</source>
        <translation>一半的预测误差比它小，单位和目标列一样。</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²（决定系数）</translation>
    </message>
    <message>
        <source>The share of the differences between rows that the model explains. 0 is no better than the average, 1 is perfect.</source>
        <translation>行与行之间的差异，模型能说明多少。0 说明不比平均值强，1 是完美。</translation>
    </message>
    <message>
        <source>In the range</source>
        <translation>落在范围内</translation>
    </message>
    <message>
        <source>How often the truth lies between the low and the high value that come with an answer. It should be about 90 %: less means that the ranges are too narrow, more that they are wider than needed.</source>
        <translation>真实值落在答案所附下限与上限之间的比例。应当接近 90 %：偏低说明范围太窄，偏高说明范围比需要的宽。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>The probability from which a row is called so. A lower one finds more cases and raises more false alarms.</source>
        <translation>概率达到多少才判为“是”。调低一些，找到的更多，虚惊也更多。</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>A table of what the rows are against what the model calls them; right answers lie on the diagonal.</source>
        <translation>一张表，把实际是什么和模型判成什么对照起来；对的答案在对角线上。</translation>
    </message>
    <message>
        <source>ROC curve</source>
        <translation>ROC 曲线</translation>
    </message>
    <message>
        <source>For every threshold: the share of cases found against the share of false alarms among all others.</source>
        <translation>在每一个阈值上：该找的找到了多少，不该找的又误报了多少。</translation>
    </message>
    <message>
        <source>Precision–recall curve</source>
        <translation>精确率–召回率曲线</translation>
    </message>
    <message>
        <source>For every threshold: how many of the cases are found against how many of the alarms are right.</source>
        <translation>在每一个阈值上：该找的找到了多少，报出来的又有多少是对的。</translation>
    </message>
    <message>
        <source>Residual</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>The truth minus the prediction for one row: how much the model was short or over.</source>
        <translation>一行的真实值减去预测值：模型少说了多少，或者多说了多少。</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>重要性</translation>
    </message>
    <message>
        <source>How much worse the answers get when the values of one column are shuffled. It shows what the model relies on, not what causes what.</source>
        <translation>把一列的值打乱，答案会变差多少。它说明模型依靠什么，不说明什么导致了什么。</translation>
    </message>
    <message>
        <source>Calibration</source>
        <translation>校准</translation>
    </message>
    <message>
        <source>Making probabilities mean what they say: 70 % should come true in 70 of 100 cases.</source>
        <translation>让概率说到做到：说 70% 的，每 100 次里应该有 70 次成真。</translation>
    </message>
    <message>
        <source>Leak</source>
        <translation>泄漏</translation>
    </message>
    <message>
        <source>A column that would not be known yet when the answer is needed. It makes the model look far better than it will be.</source>
        <translation>需要答案的那一刻还不知道的列。它让模型看上去远比实际好用。</translation>
    </message>
    <message>
        <source>Drift</source>
        <translation>漂移</translation>
    </message>
    <message>
        <source>New rows differ from those that the model learned from. The more they do, the less its answers can be trusted.</source>
        <translation>新的行和模型学过的行不一样。差得越多，答案就越不可靠。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结论</translation>
    </message>
    <message>
        <source>What the figures add up to: ready to use, to be used with care, no better than guessing, or too little data to say.</source>
        <translation>把各项数字合在一起看：可以使用、谨慎使用、与猜测相差无几，还是数据太少、说不出结论。</translation>
    </message>
    <message>
        <source>Score a file</source>
        <translation>预测一个文件</translation>
    </message>
    <message>
        <source>Let the model answer for every row of another file and save the answers beside the rows.</source>
        <translation>让模型为另一个文件的每一行给出答案，把答案存在各行旁边。</translation>
    </message>
    <message>
        <source>Checked against training</source>
        <translation>与训练结果对照</translation>
    </message>
    <message>
        <source>The model file was asked about rows of the training and gave the same answers as the model in memory.</source>
        <translation>用训练时的行问过模型文件，它的答案和内存里的模型一致。</translation>
    </message>
</context>
<context>
    <name>GoodSection</name>
    <message>
        <source>Use it on a file</source>
        <translation>用到一个文件上</translation>
    </message>
    <message>
        <source>Export the model file…</source>
        <translation>导出模型…</translation>
    </message>
    <message>
        <source>One .onnx file that answers the same anywhere</source>
        <translation>一个 .onnx 文件，在哪里都给出同样的答案</translation>
    </message>
    <message>
        <source>The figures</source>
        <translation>各项数字</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Of 100 rows</source>
        <translation>每 100 行</translation>
    </message>
    <message>
        <source>A hundred rows</source>
        <translation>一百行</translation>
    </message>
    <message>
        <source>To keep in mind</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Likely between</source>
        <translation>多半介于</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>猜测</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>What the words mean</source>
        <translation>名词解释</translation>
    </message>
</context>
<context>
    <name>HelpView</name>
    <message>
        <source>Search the manual</source>
        <translation>搜索手册</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>手册正文</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>{between}: {rows} rows</source>
        <translation>{between}：{rows} 行</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message>
        <source>Ready to use</source>
        <translation>可以使用</translation>
    </message>
    <message>
        <source>Use with care</source>
        <translation>谨慎使用</translation>
    </message>
    <message>
        <source>No better than guessing</source>
        <translation>与猜测相差无几</translation>
    </message>
    <message>
        <source>Too little data to tell</source>
        <translation>数据太少</translation>
    </message>
</context>
<context>
    <name>HomeTab</name>
    <message>
        <source>Recent</source>
        <translation>最近用过</translation>
    </message>
    <message>
        <source>Excel, CSV, Parquet, JSON or SQLite</source>
        <translation>Excel、CSV、Parquet、JSON 或 SQLite</translation>
    </message>
    <message>
        <source>Drop a file here, or open one</source>
        <translation>把文件拖到这里，或者打开一个</translation>
    </message>
    <message>
        <source>Start from a question</source>
        <translation>从一个问题开始</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Look at a sample</source>
        <translation>看看样例</translation>
    </message>
    <message>
        <source>Show me around</source>
        <translation>带我看看</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>什么都不会离开这台电脑。</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Work in progress</source>
        <translation>正在进行的工作</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>大约还要 {time}</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Opening the file</source>
        <translation>正在打开文件</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Learning from the table</source>
        <translation>正在从表里学习</translation>
    </message>
    <message>
        <source>Answering for every row</source>
        <translation>正在为每一行作答</translation>
    </message>
    <message>
        <source>Writing the model file</source>
        <translation>正在写入模型文件</translation>
    </message>
</context>
<context>
    <name>Kinds</name>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>是或否</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>编号</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>Learners</name>
    <message>
        <source>Random trees</source>
        <translation>极端随机树</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>提升树</translation>
    </message>
    <message>
        <source>Linear model</source>
        <translation>线性模型</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Drop to score this file</source>
        <translation>松开就预测这个文件</translation>
    </message>
    <message>
        <source>Drop to open</source>
        <translation>松开就打开</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>首页</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>推荐</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭这条消息</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>收起详细信息</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>Something is still running.</source>
        <translation>还有工作在进行。</translation>
    </message>
    <message>
        <source>One thing at a time is learned, read or written.</source>
        <translation>学习、读取、写入，一次只做一件。</translation>
    </message>
    <message>
        <source>Wait until it ends, or stop it at the bottom of the window.</source>
        <translation>等它结束，或者在窗口底部停止它。</translation>
    </message>
    <message>
        <source>The data file has changed since this project was saved.</source>
        <translation>这个项目保存之后，数据文件变了。</translation>
    </message>
    <message>
        <source>The runs so far were learned from the file as it was.</source>
        <translation>到目前为止的各次训练，学的都是原来的文件。</translation>
    </message>
    <message>
        <source>Train again to learn from the file as it is now.</source>
        <translation>重新训练，就能从现在的文件里学。</translation>
    </message>
    <message>
        <source>Recommending from such a log is not part of this version.</source>
        <translation>这个版本还不能从这样的记录里做推荐。</translation>
    </message>
    <message>
        <source>The log can be looked at, and any of its columns can be asked about.</source>
        <translation>可以查看这份记录，也可以对其中任何一列提问。</translation>
    </message>
    <message>
        <source>This is a sample: {title}. It comes from: {origin} ({licence}).</source>
        <translation>这是一个示例：{title}。数据来源：{origin}（{licence}）。</translation>
    </message>
    <message>
        <source>The data file “{file}” is not where it was.</source>
        <translation>数据文件“{file}”不在原来的位置。</translation>
    </message>
    <message>
        <source>It was moved, renamed or deleted; it used to be in {folder}.</source>
        <translation>它被移动、改名或删除了，原来在 {folder}。</translation>
    </message>
    <message>
        <source>Open it from its new place to go on. The runs of this project can be used without it.</source>
        <translation>从新的位置打开它就能继续。没有它，这个项目里的各次训练也能使用。</translation>
    </message>
    <message>
        <source>The model was written to “{file}”.</source>
        <translation>模型已写入“{file}”。</translation>
    </message>
    <message>
        <source>The project is saved as “{file}”.</source>
        <translation>项目已另存为“{file}”。</translation>
    </message>
    <message>
        <source>Reading was stopped.</source>
        <translation>读取已停止。</translation>
    </message>
    <message>
        <source>Training was stopped.</source>
        <translation>训练已停止。</translation>
    </message>
    <message>
        <source>Nothing was changed, and earlier runs are kept.</source>
        <translation>什么都没有改变，之前的各次训练都保留着。</translation>
    </message>
    <message>
        <source>Scoring was stopped.</source>
        <translation>预测已停止。</translation>
    </message>
    <message>
        <source>No file was written.</source>
        <translation>没有写出文件。</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>导出已停止。</translation>
    </message>
    <message>
        <source>Something in Acumen went wrong.</source>
        <translation>Acumen 出了错。</translation>
    </message>
    <message>
        <source>This is a fault of the program, not of the data. Saved work is safe.</source>
        <translation>这是程序的毛病，不是数据的问题。保存过的都安全。</translation>
    </message>
    <message>
        <source>Try again. If it happens again, send the details to the makers.</source>
        <translation>再试一次。如果又出现，把详细信息发给开发者。</translation>
    </message>
    <message>
        <source>It is in {folder}.</source>
        <translation>它在 {folder}。</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>“{column}” is left out because it only names the row.</source>
        <translation>“{column}”没有用到，它只用来标明行。</translation>
    </message>
    <message>
        <source>“{column}” is left out because it is the same in every row.</source>
        <translation>“{column}”没有用到，它在每一行都一样。</translation>
    </message>
    <message>
        <source>“{column}” is left out because it is empty.</source>
        <translation>“{column}”没有用到，它是空的。</translation>
    </message>
    <message>
        <source>“{column}” is left out by choice.</source>
        <translation>“{column}”按选择没有用到。</translation>
    </message>
    <message>
        <source>“{column}” is left out because pictures cannot be learned from yet.</source>
        <translation>“{column}”没有用到，目前还不能从图片里学习。</translation>
    </message>
    <message>
        <source>Only {rows} rows have an answer: the judgement will be rough.</source>
        <translation>只有 {rows} 行有答案：评判会比较粗略。</translation>
    </message>
    <message>
        <source>{missing} rows have no value in “{column}”; nothing is learned from them.</source>
        <translation>有 {missing} 行的“{column}”没有值，这些行不参与学习。</translation>
    </message>
    <message>
        <source>Values of “{column}” found in fewer than {needed} rows cannot be learned: {values}.</source>
        <translation>“{column}”里不到 {needed} 行的值没法学习：{values}。</translation>
    </message>
    <message>
        <source>“{value}” is rare: {count} of {rows} rows.</source>
        <translation>“{value}”很少见：{rows} 行里有 {count} 行。</translation>
    </message>
    <message>
        <source>“{column}” holds dates. The test mixes early and late rows; if the future differs from the past, the answer will be worse than judged.</source>
        <translation>“{column}”是日期。检验时早晚的行混在一起；如果以后和过去不同，答案会比评判的差。</translation>
    </message>
    <message>
        <source>Several rows share the same “{column}”. The test may know a row's siblings; for a new “{column}” the answer may be worse than judged.</source>
        <translation>有几行的“{column}”相同。检验时可能已经见过同组的行；遇到新的“{column}”，答案可能比评判的差。</translation>
    </message>
    <message>
        <source>“{column}” alone tells the answer almost perfectly ({score} of 100). Is it known before the answer is? If not, leave it out.</source>
        <translation>单凭“{column}”几乎就能说出答案（满分 100，得 {score}）。它在答案之前就知道吗？如果不是，就去掉它。</translation>
    </message>
    <message>
        <source>To keep within the time, {used} of {rows} rows were learned from.</source>
        <translation>为了不超出时间，只用了 {rows} 行中的 {used} 行来学习。</translation>
    </message>
    <message>
        <source>To keep within the time, candidates were compared on {used} of {rows} rows.</source>
        <translation>为了不超出时间，只用了 {rows} 行中的 {used} 行来比较候选方法。</translation>
    </message>
    <message>
        <source>There was no time for {learner}; with a larger time budget it takes part.</source>
        <translation>时间不够，没有轮到{learner}；时间多一些它就能参加。</translation>
    </message>
    <message>
        <source>{learner} was left out because its model file would not answer exactly the same.</source>
        <translation>没有采用{learner}，它的模型文件不能给出完全相同的答案。</translation>
    </message>
    <message>
        <source>Of 100 rows that Acumen calls “{value}”, about {share} are ({low}–{high}); of all rows, {base} in 100.</source>
        <translation>Acumen 判为“{value}”的每 100 行里，大约 {share} 行真的是（{low}–{high}）；在所有行里，每 100 行有 {base} 行是。</translation>
    </message>
    <message>
        <source>Shown one row that is “{value}” and one that is not, Acumen picks the right one {share} times in 100 ({low}–{high}); a coin, 50.</source>
        <translation>给一行是“{value}”的和一行不是的，Acumen 每 100 次有 {share} 次选对（{low}–{high}）；抛硬币是 50 次。</translation>
    </message>
    <message>
        <source>Acumen names the right “{column}” for {share} of 100 rows ({low}–{high}); always naming the most frequent one, {base}.</source>
        <translation>每 100 行里，Acumen 说对“{column}”的有 {share} 行（{low}–{high}）；永远回答最常见的那个，能对 {base} 行。</translation>
    </message>
    <message>
        <source>Acumen is off by {error} on average ({low}–{high}) when it predicts “{column}”; always guessing the average would be off by {base}.</source>
        <translation>Acumen 预测“{column}”平均差 {error}（{low}–{high}）；永远回答平均值，平均差 {base}。</translation>
    </message>
    <message>
        <source>From these columns, Acumen predicts “{column}” no better than guessing.</source>
        <translation>凭这些列，Acumen 预测“{column}”与猜测相差无几。</translation>
    </message>
    <message>
        <source>There are too few rows to say how well “{column}” can be predicted.</source>
        <translation>行数太少，说不出“{column}”能预测得多准。</translation>
    </message>
    <message>
        <source>It errs less than guessing without the columns, and chance does not explain the difference.</source>
        <translation>它比不看各列的猜测错得少，这个差别不是碰巧。</translation>
    </message>
    <message>
        <source>Its errors are as large as those of guessing without the columns; chance may explain any difference.</source>
        <translation>它的误差和不看各列的猜测一样大；就算有差别，也可能是碰巧。</translation>
    </message>
    <message>
        <source>It was tested on {rows} rows that it had not seen.</source>
        <translation>检验用了 {rows} 行它没有见过的数据。</translation>
    </message>
    <message>
        <source>It was tested on only {rows} rows: the true figures may lie anywhere in the ranges shown.</source>
        <translation>检验只用了 {rows} 行：真实的数字可能在所示范围的任何地方。</translation>
    </message>
    <message>
        <source>Its percentages can be taken at their word: they miss the observed shares by {gap} points of 100.</source>
        <translation>它给的百分比说到做到：和实际比例平均相差 {gap} 个百分点。</translation>
    </message>
    <message>
        <source>Its percentages are rough: they miss the observed shares by {gap} points of 100.</source>
        <translation>它给的百分比比较粗略：和实际比例平均相差 {gap} 个百分点。</translation>
    </message>
    <message>
        <source>It is often wrong: use it to decide where to look first, not alone.</source>
        <translation>它常常出错：可以用来决定先看哪里，不要单凭它做决定。</translation>
    </message>
    <message>
        <source>Only {count} rows are “{value}”: what it says about them is uncertain.</source>
        <translation>只有 {count} 行是“{value}”：关于它们的说法不太可靠。</translation>
    </message>
    <message>
        <source>The columns explain {share} of 100 parts of the differences in “{column}”.</source>
        <translation>这些列能说明“{column}”差异的 {share}%。</translation>
    </message>
    <message>
        <source>“{found}” was taken for “{column}”.</source>
        <translation>“{found}”当作“{column}”使用。</translation>
    </message>
    <message>
        <source>“{column}” is not in this file; every row was answered as if its value were missing.</source>
        <translation>这个文件里没有“{column}”；每一行都当作不知道它的值来回答。</translation>
    </message>
    <message>
        <source>{count} of the model's {of} columns are not in this file; every row was answered as if their values were missing, so the answers are rough: {columns}.</source>
        <translation>模型的 {of} 列里有 {count} 列不在这个文件里；每一行都当作不知道它们的值来回答，所以答案比较粗略：{columns}。</translation>
    </message>
    <message>
        <source>Not used, because the model did not learn from them: {columns}.</source>
        <translation>没有用到，因为模型没有学过：{columns}。</translation>
    </message>
    <message>
        <source>{count} cells of “{column}” could not be read and count as missing.</source>
        <translation>“{column}”有 {count} 个单元格读不懂，算作缺失。</translation>
    </message>
    <message>
        <source>“{column}” has values that the model has never seen, in {count} rows: {levels}.</source>
        <translation>“{column}”里有模型从没见过的值，共 {count} 行：{levels}。</translation>
    </message>
    <message>
        <source>“{column}” is written differently here than in the file that was learned from, and was read so.</source>
        <translation>“{column}”的写法和学习时的文件不同，已按这里的写法读取。</translation>
    </message>
    <message>
        <source>The model relied most on “{column}”.</source>
        <translation>模型最依靠“{column}”。</translation>
    </message>
    <message>
        <source>The file does not say how its letters are written; {encoding} makes sense of them: “{text}”.</source>
        <translation>文件没有说明用什么编码；按 {encoding} 读得通：“{text}”。</translation>
    </message>
    <message>
        <source>Some letters of the file are damaged; they are shown as “�”. The rest was read as {encoding}.</source>
        <translation>文件里有些字已损坏，显示为“�”。其余按 {encoding} 读取。</translation>
    </message>
    <message>
        <source>Cells were split at “{mark}”; another mark would also fit.</source>
        <translation>单元格按“{mark}”分开；换别的符号也说得通。</translation>
    </message>
    <message numerus="yes">
        <source>Cells were split wherever there are spaces, into %n column(s).</source>
        <translation>
            <numerusform>有空格的地方都分开了，得到 %n 列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) above the table were skipped, from “{text}” on.</source>
        <translation>
            <numerusform>跳过了表上方的 %n 行，从“{text}”开始。</numerusform>
        </translation>
    </message>
    <message>
        <source>The first row was taken as column names: {cells}. It could also be data.</source>
        <translation>第一行当作列名：{cells}。它也可能是数据。</translation>
    </message>
    <message>
        <source>The first row was taken as data: {cells}. It could also be column names.</source>
        <translation>第一行当作数据：{cells}。它也可能是列名。</translation>
    </message>
    <message>
        <source>The file has no column names; its first row is data: {cells}.</source>
        <translation>文件没有列名，第一行就是数据：{cells}。</translation>
    </message>
    <message numerus="yes">
        <source>The first %n row(s) describe the columns; names were taken from the first of them.</source>
        <translation>
            <numerusform>前 %n 行都在说明各列；列名取自其中第一行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) had no name and got one: {names}.</source>
        <translation>
            <numerusform>%n 列没有名字，已经取了名字：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) had the name of another and got a new one: {names}.</source>
        <translation>
            <numerusform>%n 列和别的列重名，已经改了名字：{names}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows have one cell more than there are names; the first cell was taken as the name of the row.</source>
        <translation>每行比列名多一个单元格；第一个单元格当作行的名字。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) without a name and without a value were dropped.</source>
        <translation>
            <numerusform>去掉了 %n 列既没有名字也没有值的列。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have fewer cells than the {columns} columns; the rest was left empty. First: “{cells}”.</source>
        <translation>
            <numerusform>%n 行的单元格少于 {columns} 列，其余留空。第一处：“{cells}”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have more cells than the {columns} columns; the rest was cut off. First: “{cells}”.</source>
        <translation>
            <numerusform>%n 行的单元格多于 {columns} 列，多出的去掉了。第一处：“{cells}”。</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet “{sheet}” was read. There are others: {others}.</source>
        <translation>读取了工作表“{sheet}”。还有别的：{others}。</translation>
    </message>
    <message>
        <source>The table “{table}” was read, the largest with {rows} rows. There are others: {others}.</source>
        <translation>读取了最大的表“{table}”，共 {rows} 行。还有别的：{others}。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) hold no text or numbers and were left empty: {names}.</source>
        <translation>
            <numerusform>%n 列装的既不是文字也不是数字，留空了：{names}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“{column}” holds numbers; cells such as “{words}” count as missing, in %n row(s).</source>
        <translation>
            <numerusform>“{column}”装的是数字；像“{words}”这样的单元格算作缺失，共 %n 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In “{column}”, cells such as “NA” or “null” count as missing, in %n row(s).</source>
        <translation>
            <numerusform>“{column}”里像“NA”“null”这样的单元格算作缺失，共 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>Numbers such as “{example}” in “{column}” could mean two things; the decimal mark was taken as “{decimal}”.</source>
        <translation>“{column}”里像“{example}”这样的数字有两种读法；小数点取的是“{decimal}”。</translation>
    </message>
    <message>
        <source>“{column}” has whole numbers up to {largest}; such large ones lose their last digits in a model.</source>
        <translation>“{column}”的整数大到 {largest}；这么大的数在模型里会丢掉末尾几位。</translation>
    </message>
    <message numerus="yes">
        <source>“{column}” has infinite or far too large numbers; they count as missing, in %n row(s).</source>
        <translation>
            <numerusform>“{column}”里有无穷大或大得离谱的数，算作缺失，共 %n 行。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” has zeros in front, as in “{example}”, so its numbers were taken as names.</source>
        <translation>“{column}”的数字前面带零，比如“{example}”，所以当作编号。</translation>
    </message>
    <message>
        <source>“{column}” only counts the rows, so it was taken as their name.</source>
        <translation>“{column}”只是给行计数，所以当作行的编号。</translation>
    </message>
    <message>
        <source>“{column}” is different in every row, so it was taken as their name.</source>
        <translation>“{column}”每一行都不同，所以当作行的编号。</translation>
    </message>
    <message numerus="yes">
        <source>“{column}” holds codes that name the rows, although %n of them occur again.</source>
        <translation>
            <numerusform>“{column}”装的是标明行的编号，虽然有 %n 个重复出现。</numerusform>
        </translation>
    </message>
    <message>
        <source>“{column}” has long whole numbers that hardly repeat, so they were taken as names of the rows.</source>
        <translation>“{column}”是很长的整数，又很少重复，所以当作行的编号。</translation>
    </message>
    <message>
        <source>By its name, “{column}” names {distinct} things, so its numbers were taken as categories.</source>
        <translation>从名字看，“{column}”标明 {distinct} 样东西，所以它的数字当作类别。</translation>
    </message>
    <message>
        <source>In “{column}”, {others} were taken as other spellings of {levels}.</source>
        <translation>“{column}”里的“{others}”当作“{levels}”的另一种写法。</translation>
    </message>
    <message>
        <source>In “{column}”, dates such as “{example}” could have day and month swapped; they were read as in {format}.</source>
        <translation>“{column}”里像“{example}”这样的日期，日和月可能颠倒；读的时候采用 {format} 这种写法。</translation>
    </message>
    <message>
        <source>“{column}” writes dates in several ways, such as {formats}; all were read.</source>
        <translation>“{column}”的日期有几种写法，比如 {formats}；都读懂了。</translation>
    </message>
    <message>
        <source>“{column}” was taken as text: its cells hardly repeat and have {words} words on average.</source>
        <translation>“{column}”当作文本：单元格很少重复，平均 {words} 个词。</translation>
    </message>
    <message numerus="yes">
        <source>“{column}” begins like numbers or dates, but %n cell(s) are not, such as {examples}; taken as categories.</source>
        <translation>
            <numerusform>“{column}”开头像数字或日期，但有 %n 个单元格不是，比如 {examples}；当作类别。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of “{column}” could not be read and count as missing, such as {examples}.</source>
        <translation>
            <numerusform>“{column}”有 %n 个单元格读不懂，算作缺失，比如 {examples}。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberErrors</name>
    <message>
        <source>Predicted and true</source>
        <translation>预测与真实</translation>
    </message>
    <message>
        <source>How far off</source>
        <translation>差了多少</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Column to predict</source>
        <translation>要预测的列</translation>
    </message>
    <message>
        <source>Choose a column</source>
        <translation>选择一列</translation>
    </message>
    <message>
        <source>Predict it</source>
        <translation>预测它</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>想知道什么？</translation>
    </message>
    <message>
        <source>Choose a column. Acumen learns to fill it in for rows that lack it.</source>
        <translation>选择一列，Acumen 学会为缺少它的行填上。</translation>
    </message>
</context>
<context>
    <name>RacePanel</name>
    <message>
        <source>What will happen</source>
        <translation>接下来会怎样</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选方法</translation>
    </message>
    <message>
        <source>Progress of training</source>
        <translation>训练的进度</translation>
    </message>
    <message>
        <source>See results</source>
        <translation>查看结果</translation>
    </message>
    <message>
        <source>The answer while it learned</source>
        <translation>答案在学习中的变化</translation>
    </message>
    <message>
        <source>The answer while it learns</source>
        <translation>答案在学习中的变化</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>正在准备</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>大约还要 {time}</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选方法</translation>
    </message>
    <message>
        <source>Closer to the truth than guessing</source>
        <translation>误差比猜测少</translation>
    </message>
    <message>
        <source>{share} closer</source>
        <translation>误差少 {share}</translation>
    </message>
    <message>
        <source>{share} closer, {done} judged</source>
        <translation>误差少 {share}，已评判 {done}</translation>
    </message>
</context>
<context>
    <name>RecommendationsTab</name>
    <message>
        <source>What should be offered to whom?</source>
        <translation>该向谁推荐什么？</translation>
    </message>
    <message>
        <source>A log of who bought, read or liked what will be enough: one row for each person and item. Learning from such a log is not part of this version. Questions about single rows, such as who will leave, can be asked today.</source>
        <translation>只要有一份记录，写着谁买过、读过或喜欢什么，就够了：每个人的每样东西占一行。这个版本还不能从这样的记录里学习。关于单独一行的问题，比如谁会流失，现在就能问。</translation>
    </message>
    <message>
        <source>Start from a question</source>
        <translation>从一个问题开始</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>en</source>
        <translation>zh-CN</translation>
    </message>
    <message>
        <source>Can “{target}” be predicted?</source>
        <translation>“{target}”能预测吗？</translation>
    </message>
    <message>
        <source>Ready to use</source>
        <translation>可以使用</translation>
    </message>
    <message>
        <source>Use with care</source>
        <translation>谨慎使用</translation>
    </message>
    <message>
        <source>No better than guessing</source>
        <translation>与猜测相差无几</translation>
    </message>
    <message>
        <source>Too little data to tell</source>
        <translation>数据太少</translation>
    </message>
    <message>
        <source>Right order of two rows</source>
        <translation>两行的顺序排对</translation>
    </message>
    <message>
        <source>Area under the ROC curve; 1 is perfect, 0.5 a coin.</source>
        <translation>ROC 曲线下的面积；1 是完美，0.5 等于抛硬币。</translation>
    </message>
    <message>
        <source>Right answers</source>
        <translation>答对的</translation>
    </message>
    <message>
        <source>Accuracy: share of rows with the right answer; 1 is perfect.</source>
        <translation>准确率：答对的行占多少；1 是完美。</translation>
    </message>
    <message>
        <source>Right answers, every value counting the same</source>
        <translation>答对的，每个值同样算数</translation>
    </message>
    <message>
        <source>Balanced accuracy; 1 is perfect.</source>
        <translation>均衡准确率；1 是完美。</translation>
    </message>
    <message>
        <source>Right among the rows called so</source>
        <translation>判出的行里，对的</translation>
    </message>
    <message>
        <source>Precision; 1 is perfect.</source>
        <translation>精确率；1 是完美。</translation>
    </message>
    <message>
        <source>Found among the rows that are so</source>
        <translation>该找的行里，找到的</translation>
    </message>
    <message>
        <source>Recall; 1 is perfect.</source>
        <translation>召回率；1 是完美。</translation>
    </message>
    <message>
        <source>Precision and recall in one</source>
        <translation>精确率和召回率合成一个数</translation>
    </message>
    <message>
        <source>F1: their harmonic mean; 1 is perfect.</source>
        <translation>F1：两者的调和平均；1 是完美。</translation>
    </message>
    <message>
        <source>Precision over all thresholds</source>
        <translation>所有阈值上的精确率</translation>
    </message>
    <message>
        <source>Average precision; 1 is perfect.</source>
        <translation>平均精确率；1 是完美。</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>意外程度</translation>
    </message>
    <message>
        <source>Log-loss: sure mistakes count most; 0 is perfect.</source>
        <translation>对数损失：越有把握的错误算得越重；0 是完美。</translation>
    </message>
    <message>
        <source>Distance of the percentages</source>
        <translation>百分比差了多远</translation>
    </message>
    <message>
        <source>Brier score: from what happened, squared; 0 is perfect.</source>
        <translation>布里尔分数：与实际情况相差的平方；0 是完美。</translation>
    </message>
    <message>
        <source>Error of the percentages</source>
        <translation>百分比的误差</translation>
    </message>
    <message>
        <source>Calibration error: how far they are from the observed shares; 0 is perfect.</source>
        <translation>校准误差：与实际比例差多少；0 是完美。</translation>
    </message>
    <message>
        <source>Average error</source>
        <translation>平均误差</translation>
    </message>
    <message>
        <source>Mean absolute error, in the unit of the column; 0 is perfect.</source>
        <translation>平均绝对误差，单位和这一列一样；0 是完美。</translation>
    </message>
    <message>
        <source>Middle error</source>
        <translation>中位误差</translation>
    </message>
    <message>
        <source>Half of the rows are off by less.</source>
        <translation>一半的行误差不到这个数。</translation>
    </message>
    <message>
        <source>Typical error, large ones counting more</source>
        <translation>典型误差，大的误差算得更重</translation>
    </message>
    <message>
        <source>Root mean squared error, in the unit of the column; 0 is perfect.</source>
        <translation>均方根误差，单位和这一列一样；0 是完美。</translation>
    </message>
    <message>
        <source>Differences explained</source>
        <translation>能说明的差异</translation>
    </message>
    <message>
        <source>R²: 1 is all of them, 0 none.</source>
        <translation>R²：1 是全部，0 是完全没有。</translation>
    </message>
    <message>
        <source>Values inside their range</source>
        <translation>落在范围内的值</translation>
    </message>
    <message>
        <source>Share inside the 90 % range; 0.9 is what it should be.</source>
        <translation>落在 90% 范围内的比例；应该是 0.9。</translation>
    </message>
    <message>
        <source>How good</source>
        <translation>有多好</translation>
    </message>
    <message>
        <source>Dot: Acumen, with the range in which the true figure lies 95 times in 100. Ring: guessing.</source>
        <translation>圆点：Acumen，横线是真实数字 100 次里有 95 次落入的范围。圆圈：猜测。</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Acumen</source>
        <translation>Acumen</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>What was called what</source>
        <translation>哪些判成了哪些</translation>
    </message>
    <message>
        <source>Rows of the test. Down: what they are. Across: what they were called. Outlined: right.</source>
        <translation>检验用的行。竖着看是实际，横着看是判断；加框的是判对的。</translation>
    </message>
    <message>
        <source>“{positive}” is called from {threshold} % on.</source>
        <translation>概率达到 {threshold}% 就判为“{positive}”。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Called so</source>
        <translation>判为它</translation>
    </message>
    <message>
        <source>Right among these</source>
        <translation>其中判对的</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Predicted against actual</source>
        <translation>预测与真实</translation>
    </message>
    <message>
        <source>Each dot is a row of the test; on the dashed line the answer is exact.</source>
        <translation>每个点是检验用的一行；在虚线上，答案分毫不差。</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>actual</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>What it relied on</source>
        <translation>依靠了什么</translation>
    </message>
    <message>
        <source>How much worse the answers get when the values of a column are shuffled among the rows.</source>
        <translation>把一列的值在各行之间打乱，答案会变差多少。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Increase of the error</source>
        <translation>误差增加</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选方法</translation>
    </message>
    <message>
        <source>The answer is the weighted mean of these; a smaller error is better.</source>
        <translation>答案是它们的加权平均；误差越小越好。</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>学习方法</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>误差</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>各列</translation>
    </message>
    <message>
        <source>Learned from: {columns}.</source>
        <translation>学习用到的列：{columns}。</translation>
    </message>
    <message>
        <source>No column was left out.</source>
        <translation>没有去掉任何一列。</translation>
    </message>
    <message>
        <source>Doubts</source>
        <translation>疑点</translation>
    </message>
    <message>
        <source>How it was judged</source>
        <translation>怎样评判的</translation>
    </message>
    <message>
        <source>{rows} rows were put aside before anything was learned, and used for this judgement only.</source>
        <translation>学习之前就留出 {rows} 行，只用于这次评判。</translation>
    </message>
    <message>
        <source>Each of {rows} rows was judged by models that had not seen it (cross-validation).</source>
        <translation>{rows} 行中的每一行，都由没有见过它的模型来评判（交叉验证）。</translation>
    </message>
    <message>
        <source>Compared on {rows} rows; largest difference {difference}; {flips} other answers.</source>
        <translation>对照了 {rows} 行；最大相差 {difference}，答案不同的有 {flips} 行。</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>检验</translation>
    </message>
    <message>
        <source>Rows learned from</source>
        <translation>学习用的行</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Model file</source>
        <translation>模型文件</translation>
    </message>
    <message>
        <source>The file against the learned model</source>
        <translation>模型文件与训练好的模型对照</translation>
    </message>
    <message>
        <source>Date of this report</source>
        <translation>报告日期</translation>
    </message>
    <message>
        <source>{seconds} seconds on {device}</source>
        <translation>{seconds} 秒，在 {device} 上</translation>
    </message>
    <message>
        <source>Made by Acumen {version}. Everything was computed on this computer.</source>
        <translation>由 Acumen {version} 制作。一切都在这台电脑上计算。</translation>
    </message>
</context>
<context>
    <name>Results</name>
    <message>
        <source>The further the curve bends to the upper left, the better {value} is told apart.</source>
        <translation>曲线越靠近左上角，“{value}”就分得越清。</translation>
    </message>
    <message>
        <source>Finding more that are {value} costs more wrong calls: the curve shows the exchange.</source>
        <translation>想多找到一些“{value}”，就会多判错一些：曲线显示两者如何取舍。</translation>
    </message>
    <message>
        <source>On the line, a stated 70% comes true 70 times in 100. Bars show the range of chance.</source>
        <translation>在线上，说 70% 的，每 100 次有 70 次成真。竖条是碰巧的范围。</translation>
    </message>
    <message>
        <source>On the line the answer is exactly right; the darker, the more rows.</source>
        <translation>在线上，答案分毫不差；颜色越深，行越多。</translation>
    </message>
    <message>
        <source>Above the line the answer was too low, below it too high.</source>
        <translation>在线的上方，答案偏低；在下方，答案偏高。</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Called so</source>
        <translation>判为它</translation>
    </message>
    <message>
        <source>Calls that are right</source>
        <translation>判对的比例</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>找到的比例</translation>
    </message>
    <message>
        <source>{target} for each row, from {columns}; learned from {rows} in {seconds}.</source>
        <translation>每一行的“{target}”，依据 {columns}；学习了 {rows}，用时 {seconds}。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Of 100 rows that are called {value}, about {share} are ({low}–{high}).</source>
        <translation>判为“{value}”的每 100 行里，大约 {share} 行真的是（{low}–{high}）。</translation>
    </message>
    <message>
        <source>Of 100 rows picked at random: {base}.</source>
        <translation>随意抽 100 行：{base} 行。</translation>
    </message>
    <message>
        <source>Of 100 rows, about {share} get the right {target} ({low}–{high}).</source>
        <translation>每 100 行里，“{target}”说对的大约有 {share} 行（{low}–{high}）。</translation>
    </message>
    <message>
        <source>With the most frequent answer each time: {base}.</source>
        <translation>每次都回答最常见的：{base} 行。</translation>
    </message>
    <message>
        <source>Of 100 rows, the true {target} lies in the range given with the answer for about {share} ({low}–{high}).</source>
        <translation>每 100 行里，真实的“{target}”落在答案所给范围内的大约有 {share} 行（{low}–{high}）。</translation>
    </message>
    <message>
        <source>Of 100 rows, about {share} are closer to the truth than guessing is on average ({low}–{high}).</source>
        <translation>每 100 行里，比猜测的平均水平更接近真实值的大约有 {share} 行（{low}–{high}）。</translation>
    </message>
    <message>
        <source>Every row was judged by models that had not seen it (cross-validation), {rows} in all.</source>
        <translation>每一行都由没有见过它的模型来评判（交叉验证），共 {rows}。</translation>
    </message>
    <message>
        <source>Judged on {rows} that were set aside and not learned from.</source>
        <translation>用事先留出、没有学过的 {rows}来评判。</translation>
    </message>
    <message>
        <source>At {threshold}: of 100 that are called “{value}”, about {share} are ({low}–{high}); of 100 that are “{value}”, it finds {found}.</source>
        <translation>阈值 {threshold}：判为“{value}”的每 100 行里，大约 {share} 行真的是（{low}–{high}）；每 100 行“{value}”能找到 {found} 行。</translation>
    </message>
    <message>
        <source>At {threshold}: no row is called {value}.</source>
        <translation>阈值 {threshold}：没有一行判为“{value}”。</translation>
    </message>
    <message>
        <source>Most often, rows that are {actual} are called {called}: {count} of {of}.</source>
        <translation>最常见的错误是把“{actual}”判成“{called}”：{of} 行里有 {count} 行。</translation>
    </message>
    <message>
        <source>No row was given a wrong answer.</source>
        <translation>没有一行答错。</translation>
    </message>
    <message>
        <source>Half of the rows are off by less than {half}, and 90 of 100 by less than {most}.</source>
        <translation>一半的行误差不到 {half}，每 100 行里有 90 行误差不到 {most}。</translation>
    </message>
    <message>
        <source>The model relied on {first}.</source>
        <translation>模型依靠的是“{first}”。</translation>
    </message>
    <message>
        <source>The model relied most on {first}, then on {second}.</source>
        <translation>模型最依靠“{first}”，其次是“{second}”。</translation>
    </message>
    <message>
        <source>The model relied most on {first}, then on {second} and {third}.</source>
        <translation>模型最依靠“{first}”，其次是“{second}”和“{third}”。</translation>
    </message>
    <message>
        <source>No single column made a difference that stands out from chance.</source>
        <translation>没有哪一列单独起的作用能和碰巧区分开。</translation>
    </message>
    <message>
        <source>{first} answers alone; the others did not make the answer better.</source>
        <translation>由{first}单独作答；加上其他方法也没有变好。</translation>
    </message>
    <message>
        <source>The answer mixes {parts}.</source>
        <translation>答案由几种方法合成：{parts}。</translation>
    </message>
    <message>
        <source>{name} ({share}%)</source>
        <translation>{name}（{share}%）</translation>
    </message>
    <message>
        <source>Of those that are not {value}: called so all the same</source>
        <translation>不是“{value}”的行里，误判的比例</translation>
    </message>
    <message>
        <source>Of those that are {value}: found</source>
        <translation>是“{value}”的行里，找到的比例</translation>
    </message>
    <message>
        <source>Of those called {value}: right</source>
        <translation>判为“{value}”的行里，判对的比例</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>at {threshold}</source>
        <translation>阈值 {threshold}</translation>
    </message>
    <message>
        <source>At {threshold}: finds {found} of 100 that are {value}, and calls {wrong} of 100 others so, too.</source>
        <translation>阈值 {threshold}：每 100 行“{value}”找到 {found} 行，每 100 行别的也有 {wrong} 行误判为它。</translation>
    </message>
    <message>
        <source>At {threshold}: finds {found} of 100 that are {value}; of 100 that it calls so, {right} are.</source>
        <translation>阈值 {threshold}：每 100 行“{value}”找到 {found} 行；判为它的每 100 行里，{right} 行真的是。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>It is</source>
        <translation>实际是</translation>
    </message>
    <message>
        <source>It is called</source>
        <translation>判为</translation>
    </message>
    <message>
        <source>Of 100 rows that are {actual}, {share} are called {called} ({count} of {of}).</source>
        <translation>每 100 行“{actual}”里，有 {share} 行判为“{called}”（{of} 行里的 {count} 行）。</translation>
    </message>
    <message>
        <source>Percentage given for {value}</source>
        <translation>给“{value}”的百分比</translation>
    </message>
    <message>
        <source>How often it is {value}</source>
        <translation>实际是“{value}”的比例</translation>
    </message>
    <message>
        <source>As often as said</source>
        <translation>和所说的一致</translation>
    </message>
    <message>
        <source>Where about {said} of 100 was said, {share} of 100 are {value} ({low}–{high}; {rows} rows).</source>
        <translation>说大约 {said}% 的地方，每 100 行有 {share} 行是“{value}”（{low}–{high}，共 {rows} 行）。</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Predicted {target}</source>
        <translation>预测的“{target}”</translation>
    </message>
    <message>
        <source>True {target}</source>
        <translation>真实的“{target}”</translation>
    </message>
    <message>
        <source>True minus predicted {target}</source>
        <translation>真实减预测的“{target}”</translation>
    </message>
    <message>
        <source>Exactly right</source>
        <translation>分毫不差</translation>
    </message>
    <message>
        <source>Predicted {predicted}, true {actual}.</source>
        <translation>预测 {predicted}，真实 {actual}。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) predicted about {predicted} are about {actual}.</source>
        <translation>
            <numerusform>预测约 {predicted} 的 %n 行，真实值约为 {actual}。</numerusform>
        </translation>
    </message>
    <message>
        <source>Predicted {predicted}, off by {error}.</source>
        <translation>预测 {predicted}，相差 {error}。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) predicted about {predicted} are off by about {error}.</source>
        <translation>
            <numerusform>预测约 {predicted} 的 %n 行，大约相差 {error}。</numerusform>
        </translation>
    </message>
    <message>
        <source>How much worse the answer gets when the values of the column are shuffled</source>
        <translation>打乱一列的值，答案变差多少</translation>
    </message>
    <message>
        <source>When {column} is shuffled, the loss grows by {value} ({low} to {high}).</source>
        <translation>打乱“{column}”，误差增加 {value}（{low} 到 {high}）。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Loss grows by</source>
        <translation>误差增加</translation>
    </message>
    <message>
        <source>{name} alone is {gain}% closer to the truth than guessing; loss {loss}.</source>
        <translation>{name}单独作答，误差比猜测少 {gain}%；误差 {loss}。</translation>
    </message>
    <message>
        <source>{gain}% closer</source>
        <translation>误差少 {gain}%</translation>
    </message>
    <message>
        <source>Candidate</source>
        <translation>候选方法</translation>
    </message>
    <message>
        <source>Closer to the truth than guessing</source>
        <translation>误差比猜测少</translation>
    </message>
    <message>
        <source>{count} of {of} rows are answered {name}.</source>
        <translation>{of} 行里有 {count} 行的答案是“{name}”。</translation>
    </message>
    <message>
        <source>{count} ({share})</source>
        <translation>{count}（{share}）</translation>
    </message>
    <message>
        <source>How often each answer was given</source>
        <translation>每种答案各给了多少次</translation>
    </message>
    <message>
        <source>It should have the columns that the model learned from: {columns}.</source>
        <translation>文件里应该有模型学过的列：{columns}。</translation>
    </message>
    <message>
        <source>It should have the {count} columns that the model learned from: {columns} and others.</source>
        <translation>文件里应该有模型学过的 {count} 列：{columns}等。</translation>
    </message>
    <message>
        <source>{rows} answered in {seconds} s, saved as {file}.</source>
        <translation>已回答 {rows}，用时 {seconds} 秒，存为 {file}。</translation>
    </message>
    <message>
        <source>The answer is {mean} on average.</source>
        <translation>答案平均为 {mean}。</translation>
    </message>
    <message>
        <source>This model predicts {target} from {columns}. It was learned on {created}.</source>
        <translation>这个模型依据{columns}预测“{target}”，学习于 {created}。</translation>
    </message>
    <message>
        <source>This is what the model used, not what makes things happen.</source>
        <translation>这里说的是模型用了什么，不是什么导致了结果。</translation>
    </message>
    <message>
        <source>The error of the answer while it was learned.</source>
        <translation>学习过程中答案的误差。</translation>
    </message>
</context>
<context>
    <name>ResultsTab</name>
    <message>
        <source>How good</source>
        <translation>有多好</translation>
    </message>
    <message>
        <source>Where it errs</source>
        <translation>错在哪里</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Candidates</source>
        <translation>候选方法</translation>
    </message>
    <message>
        <source>Score a file</source>
        <translation>预测一个文件</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史</translation>
    </message>
    <message>
        <source>Nothing learned yet</source>
        <translation>还没有学到什么</translation>
    </message>
    <message>
        <source>Once a question has been trained, its answer is judged and used here.</source>
        <translation>训练过一个问题之后，在这里评判和使用它的答案。</translation>
    </message>
    <message>
        <source>Ask a question</source>
        <translation>提出问题</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>正在学习</translation>
    </message>
    <message>
        <source>The judgement appears here as soon as training has ended.</source>
        <translation>训练一结束，这里就会出现评判。</translation>
    </message>
    <message>
        <source>Watch it learn</source>
        <translation>看着它学习</translation>
    </message>
    <message>
        <source>Training did not come to an end</source>
        <translation>训练没有完成</translation>
    </message>
    <message>
        <source>The Training tab says what happened and what to do. Nothing was lost.</source>
        <translation>“训练”页说明了发生什么、该怎么办。什么都没有丢。</translation>
    </message>
    <message>
        <source>Go to Training</source>
        <translation>转到“训练”</translation>
    </message>
</context>
<context>
    <name>RunButton</name>
    <message>
        <source>Run {number}</source>
        <translation>第 {number} 次训练</translation>
    </message>
</context>
<context>
    <name>Samples</name>
    <message>
        <source>Heart disease</source>
        <translation>心脏病</translation>
    </message>
    <message>
        <source>Which patients of a heart clinic have narrowed arteries?</source>
        <translation>哪些病人的心脏血管变窄了？</translation>
    </message>
    <message>
        <source>Not for diagnosis: 303 patients of one clinic in the 1980s say little about anyone else.</source>
        <translation>不能用于诊断：八十年代一家门诊的 303 位病人，说明不了其他任何人。</translation>
    </message>
    <message>
        <source>German credit</source>
        <translation>德国信贷</translation>
    </message>
    <message>
        <source>Which loans will not be paid back as agreed?</source>
        <translation>哪些贷款不会按约定还清？</translation>
    </message>
    <message>
        <source>Not for credit decisions: the loans are from the 1970s and the data holds sex, age and origin.</source>
        <translation>不能用于信贷决定：贷款发生在七十年代，数据里还有性别、年龄和出身。</translation>
    </message>
    <message>
        <source>Shop customers, untidy</source>
        <translation>商店顾客（未整理）</translation>
    </message>
    <message>
        <source>Which customers will leave, and which columns must not be trusted?</source>
        <translation>谁会流失，哪些列信不得？</translation>
    </message>
    <message>
        <source>Not for conclusions about customers: nobody in it exists, and its troubles were put there.</source>
        <translation>不能用来推断顾客：里面的人都不存在，毛病也是故意放进去的。</translation>
    </message>
    <message>
        <source>Bookshop ratings</source>
        <translation>书店评分</translation>
    </message>
    <message>
        <source>Which books will each reader like next?</source>
        <translation>每位读者接下来会喜欢哪些书？</translation>
    </message>
    <message>
        <source>Not for conclusions about readers: these are people who rate books on one web site.</source>
        <translation>不能用来推断读者：这些只是在一个网站上给书打分的人。</translation>
    </message>
</context>
<context>
    <name>ScoreSection</name>
    <message>
        <source>Score a file</source>
        <translation>预测一个文件</translation>
    </message>
    <message>
        <source>Score a file…</source>
        <translation>预测一个文件…</translation>
    </message>
    <message>
        <source>Drop a file here</source>
        <translation>把文件拖到这里</translation>
    </message>
    <message>
        <source>Every row gets an answer; the file itself stays as it is.</source>
        <translation>每一行都会得到答案，文件本身保持不变。</translation>
    </message>
    <message>
        <source>Progress of scoring</source>
        <translation>预测的进度</translation>
    </message>
    <message>
        <source>Scoring…</source>
        <translation>正在预测…</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>还要 {time}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>First rows of the scored file</source>
        <translation>预测结果的前几行</translation>
    </message>
    <message>
        <source>First rows</source>
        <translation>前几行</translation>
    </message>
</context>
<context>
    <name>SegmentButton</name>
    <message>
        <source>Nothing here yet</source>
        <translation>这里还没有内容</translation>
    </message>
    <message>
        <source>Ready to start</source>
        <translation>可以开始</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
</context>
<context>
    <name>SentenceEditor</name>
    <message>
        <source>a category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>Column to predict: {name}</source>
        <translation>要预测的列：{name}</translation>
    </message>
    <message>
        <source>Predicted as: {name}</source>
        <translation>预测成：{name}</translation>
    </message>
    <message>
        <source>Columns to learn from: {name}</source>
        <translation>用来学习的列：{name}</translation>
    </message>
    <message>
        <source>Answer that matters: {name}</source>
        <translation>要紧的答案：{name}</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>The file</source>
        <translation>文件</translation>
    </message>
    <message numerus="yes">
        <source>%n doubt(s)</source>
        <translation>
            <numerusform>%n 个疑点</numerusform>
        </translation>
    </message>
    <message>
        <source>The column</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>Unpacking the workbook</source>
        <translation>正在解开工作簿</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Opening the file</source>
        <translation>正在打开文件</translation>
    </message>
    <message>
        <source>Reading some columns again</source>
        <translation>正在重新读取几列</translation>
    </message>
    <message>
        <source>Finding out which columns matter</source>
        <translation>正在找出哪些列有用</translation>
    </message>
    <message>
        <source>Growing random trees</source>
        <translation>正在种极端随机树</translation>
    </message>
    <message>
        <source>Boosting trees</source>
        <translation>正在种提升树</translation>
    </message>
    <message>
        <source>Weighing the columns</source>
        <translation>正在给各列定权重</translation>
    </message>
    <message>
        <source>Judging {learner}, part {part} of {parts}</source>
        <translation>正在评判{learner}，第 {part} 份，共 {parts} 份</translation>
    </message>
    <message>
        <source>Learning from all rows: {learner}</source>
        <translation>正在从所有行学习：{learner}</translation>
    </message>
    <message>
        <source>Writing and checking the model file</source>
        <translation>正在写入并核对模型文件</translation>
    </message>
    <message>
        <source>Opening the project</source>
        <translation>正在打开项目</translation>
    </message>
    <message>
        <source>Saving the project</source>
        <translation>正在保存项目</translation>
    </message>
    <message>
        <source>Keeping the table for quick access</source>
        <translation>正在保存表格以便快速取用</translation>
    </message>
    <message>
        <source>Counting values</source>
        <translation>正在统计各个值</translation>
    </message>
    <message>
        <source>Answering row {rows}</source>
        <translation>正在回答第 {rows} 行</translation>
    </message>
    <message>
        <source>Opening the model and the file</source>
        <translation>正在打开模型和文件</translation>
    </message>
    <message>
        <source>Looking at the rows</source>
        <translation>正在查看各行</translation>
    </message>
    <message>
        <source>Finding a first answer</source>
        <translation>正在找第一个答案</translation>
    </message>
</context>
<context>
    <name>TargetDelegate</name>
    <message>
        <source>Proposed</source>
        <translation>建议</translation>
    </message>
</context>
<context>
    <name>TargetList</name>
    <message>
        <source>Column to predict</source>
        <translation>要预测的列</translation>
    </message>
</context>
<context>
    <name>ThresholdErrors</name>
    <message>
        <source>Use this threshold</source>
        <translation>使用这个阈值</translation>
    </message>
    <message>
        <source>What is called what</source>
        <translation>哪些判成了哪些</translation>
    </message>
    <message>
        <source>Each answer</source>
        <translation>逐个答案</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Back to {threshold}</source>
        <translation>回到 {threshold}</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Every file becomes a table</source>
        <translation>每个文件都变成一张表</translation>
    </message>
    <message>
        <source>One row for each case, one column for each thing that is known. The header shows what a column holds, how its values are spread, and how many are missing.</source>
        <translation>一行是一位顾客或一笔订单，一列是已知的一项情况。表头显示这一列装了什么、值怎么分布、缺了多少。</translation>
    </message>
    <message>
        <source>Nothing is guessed in silence</source>
        <translation>没有悄悄的猜测</translation>
    </message>
    <message>
        <source>Here Acumen says how it read the file. Whatever is doubtful is listed below and can be changed with one click.</source>
        <translation>这里说明文件是怎么读的。有疑点的都列在下面，点一下就能改。</translation>
    </message>
    <message>
        <source>A question is a column</source>
        <translation>问题就是一列</translation>
    </message>
    <message>
        <source>Choose the column that should be known for new rows. Acumen learns it from the others.</source>
        <translation>选择新的行里想要知道的那一列。Acumen 从其他各列学会它。</translation>
    </message>
    <message>
        <source>Let it learn</source>
        <translation>让它学习</translation>
    </message>
    <message>
        <source>The first answer is there within seconds and gets better while time remains. Stopping is possible at any moment.</source>
        <translation>几秒钟之内就有第一个答案，还有时间就会越来越好。随时可以停止。</translation>
    </message>
    <message>
        <source>Judge it, then use it</source>
        <translation>先评判，再使用</translation>
    </message>
    <message>
        <source>The results say in plain words how far the answers can be trusted. From there the model answers for the next file.</source>
        <translation>结果用平实的话说明答案有多可靠。接着模型就能为下一个文件作答。</translation>
    </message>
    <message>
        <source>Skip the tour</source>
        <translation>跳过导览</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>{step} of {steps}</source>
        <translation>{step} / {steps}</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
</context>
<context>
    <name>Training</name>
    <message>
        <source>The first answer comes in a moment.</source>
        <translation>第一个答案马上就来。</translation>
    </message>
    <message>
        <source>The best answer so far is {gain}% closer to the truth than guessing.</source>
        <translation>目前最好的答案，误差比猜测少 {gain}%。</translation>
    </message>
    <message>
        <source>The best answer so far is typically off by {loss}; guessing, by {base}.</source>
        <translation>目前最好的答案通常差 {loss}，猜测差 {base}。</translation>
    </message>
    <message>
        <source>So far, no answer is better than guessing.</source>
        <translation>到目前为止，还没有比猜测更好的答案。</translation>
    </message>
    <message>
        <source>{name} leads.</source>
        <translation>{name}领先。</translation>
    </message>
    <message>
        <source>First answer after {seconds} s: {figure}</source>
        <translation>{seconds} 秒后有了第一个答案：{figure}</translation>
    </message>
    <message>
        <source>{name} alone is {gain}% closer to the truth than guessing.</source>
        <translation>{name}单独作答，误差比猜测少 {gain}%。</translation>
    </message>
    <message>
        <source>A simple model gives the first answer within seconds.</source>
        <translation>一个简单的模型在几秒钟之内给出第一个答案。</translation>
    </message>
    <message>
        <source>Several ways of learning compete, judged only on rows that they have not seen.</source>
        <translation>几种学习方法同场比赛，只用它们没见过的行来评判。</translation>
    </message>
    <message>
        <source>The better ones answer together, and the result is compared with guessing.</source>
        <translation>表现好的几种一起作答，结果再和猜测比较。</translation>
    </message>
    <message>
        <source>{values}</source>
        <translation>{values}</translation>
    </message>
    <message>
        <source>{low} – {high}</source>
        <translation>{low} – {high}</translation>
    </message>
    <message>
        <source>Only names the row</source>
        <translation>只用来标明行</translation>
    </message>
    <message>
        <source>Texts cannot be predicted</source>
        <translation>文本没法预测</translation>
    </message>
    <message>
        <source>Dates cannot be predicted yet</source>
        <translation>还不能预测日期</translation>
    </message>
    <message>
        <source>Pictures cannot be predicted</source>
        <translation>图片没法预测</translation>
    </message>
    <message>
        <source>The same in every row</source>
        <translation>每一行都一样</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>空的</translation>
    </message>
    <message>
        <source>{distinct} different values are too many</source>
        <translation>有 {distinct} 个不同的值，太多了</translation>
    </message>
    <message>
        <source>Predict {target} for each row, from {columns}.</source>
        <translation>依据 {columns}，为每一行预测{target}。</translation>
    </message>
    <message>
        <source>Predict {target} for each row, from {columns}; the answer {positive} matters.</source>
        <translation>依据 {columns}，为每一行预测{target}；要紧的答案是{positive}。</translation>
    </message>
    <message>
        <source>Predict {target} as {goal} for each row, from {columns}.</source>
        <translation>依据 {columns}，为每一行预测{target}，作为{goal}。</translation>
    </message>
    <message>
        <source>Predict {target} as {goal} for each row, from {columns}; the answer {positive} matters.</source>
        <translation>依据 {columns}，为每一行预测{target}，作为{goal}；要紧的答案是{positive}。</translation>
    </message>
    <message>
        <source>Predict {target} for each row.</source>
        <translation>为每一行预测{target}。</translation>
    </message>
    <message>
        <source>Predict {target} as {goal} for each row.</source>
        <translation>为每一行预测{target}，作为{goal}。</translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n 列</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrainingTab</name>
    <message>
        <source>Nothing to learn from yet</source>
        <translation>还没有可学的</translation>
    </message>
    <message>
        <source>Open a table, then ask about one of its columns.</source>
        <translation>打开一张表，再对其中一列提问。</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>查找列</translation>
    </message>
    <message>
        <source>Back to the question</source>
        <translation>回到问题</translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation>想知道什么？</translation>
    </message>
    <message>
        <source>Pick the column whose value should be known for new rows. The first one is a proposal.</source>
        <translation>选择新的行里想要知道的那一列。排在第一的是建议。</translation>
    </message>
    <message>
        <source>Quick</source>
        <translation>快速</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>Thorough</source>
        <translation>充分</translation>
    </message>
    <message>
        <source>{name} · {time}</source>
        <translation>{name} · {time}</translation>
    </message>
    <message>
        <source>Time to learn</source>
        <translation>学习时间</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>开始训练</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>没有用到的列</translation>
    </message>
    <message numerus="yes">
        <source>%n more column(s)</source>
        <translation>
            <numerusform>还有 %n 列</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep {column}</source>
        <translation>保留“{column}”</translation>
    </message>
</context>
<context>
    <name>ValueBars</name>
    <message>
        <source>Commonest values</source>
        <translation>最常见的值</translation>
    </message>
    <message>
        <source>{value}: {rows} rows</source>
        <translation>{value}：{rows} 行</translation>
    </message>
</context>
<context>
    <name>WhySection</name>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>没有用到的列</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} 小时</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Linear model</source>
        <translation>线性模型</translation>
    </message>
    <message>
        <source>Random trees</source>
        <translation>极端随机树</translation>
    </message>
    <message>
        <source>Boosted trees</source>
        <translation>提升树</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>猜测</translation>
    </message>
    <message>
        <source>All together</source>
        <translation>共同作答</translation>
    </message>
    <message>
        <source>{key} is {value}.</source>
        <translation>{key} 是 {value}。</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>Ready to use</source>
        <translation>可以使用</translation>
    </message>
    <message>
        <source>Use with care</source>
        <translation>谨慎使用</translation>
    </message>
    <message>
        <source>No better than guessing</source>
        <translation>与猜测相差无几</translation>
    </message>
    <message>
        <source>Too little data to tell</source>
        <translation>数据太少</translation>
    </message>
    <message>
        <source>Of 100 pairs of rows with different answers, {share} are put in the right order.</source>
        <translation>从不同答案里各取一行配成 100 对，有 {share} 对的顺序排对了。</translation>
    </message>
    <message>
        <source>Of 100 rows, {share} get the right answer.</source>
        <translation>每 100 行答对 {share} 行。</translation>
    </message>
    <message>
        <source>If every answer were equally frequent, {share} of 100 rows would be right.</source>
        <translation>如果每种答案同样常见，每 100 行能答对 {share} 行。</translation>
    </message>
    <message>
        <source>Of 100 rows called {positive}, {share} are.</source>
        <translation>判为“{positive}”的每 100 行里，{share} 行真的是。</translation>
    </message>
    <message>
        <source>Of 100 rows that are {positive}, {share} are found.</source>
        <translation>每 100 行“{positive}”里，找到 {share} 行。</translation>
    </message>
    <message>
        <source>Precision and recall in one figure; 1 is perfect.</source>
        <translation>精确率和召回率合成一个数，1 是完美。</translation>
    </message>
    <message>
        <source>Over all thresholds, {share} of 100 calls are right on average.</source>
        <translation>在所有阈值上平均，判出的每 100 个里有 {share} 个是对的。</translation>
    </message>
    <message>
        <source>How wrong the percentages are, sure mistakes most; 0 is perfect.</source>
        <translation>百分比错得有多厉害，越有把握的错误罚得越重；0 是完美。</translation>
    </message>
    <message>
        <source>How far the percentages are from what happened; 0 is perfect.</source>
        <translation>百分比和实际情况差多少；0 是完美。</translation>
    </message>
    <message>
        <source>The percentages miss what happens by {points} points of 100.</source>
        <translation>百分比和实际情况平均相差 {points} 个百分点。</translation>
    </message>
    <message>
        <source>The answer is off by {value} on average.</source>
        <translation>答案平均差 {value}。</translation>
    </message>
    <message>
        <source>Half of the rows are off by less than {value}.</source>
        <translation>一半的行误差不到 {value}。</translation>
    </message>
    <message>
        <source>The typical error is {value} when large errors count more.</source>
        <translation>大的误差算得更重时，典型的误差是 {value}。</translation>
    </message>
    <message>
        <source>{share} of 100 parts of the differences between rows are explained.</source>
        <translation>能说明行与行之间差异的 {share}%。</translation>
    </message>
    <message>
        <source>The truth lies in the range that comes with the answer for {share} of 100 rows.</source>
        <translation>每 100 行里，有 {share} 行的真实值落在答案所附的范围内。</translation>
    </message>
</context>
<context>
    <name>Working</name>
    <message>
        <source>Opening {file}</source>
        <translation>正在打开 {file}</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>正在打开</translation>
    </message>
</context>
</TS>
